package io.eata.contracts.identity;

import io.eata.contracts.Page;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * The accounts of the caller's own organisation, for those who look after them: customs administrators, regional managers (own
 * region only), administrators of associations, managers of companies, ICC operations. An account of anybody else is not found.
 */
@HttpExchange(url = "/v1/accounts", accept = "application/json")
public interface AccountApi {

    /**
     * Accounts by login.
     *
     * @param text part of a login or name
     * @param after login of the last account of the page before
     */
    @GetExchange
    Page<AccountView> list(
            @RequestParam(name = "role", required = false) @Nullable String role,
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "region", required = false) @Nullable String region,
            @RequestParam(name = "text", required = false) @Nullable String text,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    @GetExchange("/{id}")
    AccountView get(@PathVariable("id") UUID id);

    /** Makes an account and invites its person by mail. 409 {@code login-taken} if the address has an account anywhere. */
    @PostExchange
    AccountView invite(@RequestBody @Valid NewAccount account);

    /** Changes an account. 409 {@code last-administrator} if nobody could look after the accounts any more. */
    @PutExchange("/{id}")
    AccountView edit(@PathVariable("id") UUID id, @RequestBody @Valid EditAccount account);

    /** Sends the invitation again; the link before is void. 409 {@code account-state} if it was taken up. */
    @PostExchange("/{id}/invitation")
    void inviteAgain(@PathVariable("id") UUID id);

    /** Shuts an account: its sessions end, its tokens are void within a minute. */
    @PostExchange("/{id}/disable")
    AccountView disable(@PathVariable("id") UUID id);

    @PostExchange("/{id}/enable")
    AccountView enable(@PathVariable("id") UUID id);

    /** Makes the person choose another password at the next login. */
    @PostExchange("/{id}/password-change")
    void demandPasswordChange(@PathVariable("id") UUID id);

    /** Sends the person a link to set a new password. */
    @PostExchange("/{id}/password-reset")
    void sendReset(@PathVariable("id") UUID id);

    /** Deletes an account: its ID stays for what the ledger says of it, nothing else does. Wants a login of just now. */
    @DeleteExchange("/{id}")
    void delete(@PathVariable("id") UUID id);
}
