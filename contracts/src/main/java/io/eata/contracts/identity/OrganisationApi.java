package io.eata.contracts.identity;

import io.eata.contracts.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Customs administrations and associations, as ICC operations admits them. Companies and private persons register by themselves
 * and are seen here only.
 */
@HttpExchange(url = "/v1/organisations", accept = "application/json")
public interface OrganisationApi {

    /**
     * Organisations by ID.
     *
     * @param type such as {@code CUSTOMS}
     * @param after ID of the last organisation of the page before
     */
    @GetExchange
    Page<OrganisationView> list(
            @RequestParam(name = "type", required = false) @Size(max = 20) @Nullable String type,
            @RequestParam(name = "after", required = false) @Size(max = 40) @Nullable String after,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    @GetExchange("/{id}")
    OrganisationView get(@PathVariable("id") String id);

    /**
     * Admits a customs administration or an association, or changes what it is called. Type, territory and country stay what they
     * were: tokens and ledgers build on them. The same call again changes nothing. The login address must not be
     * another organisation's.
     */
    @PutExchange("/{id}")
    OrganisationView put(@PathVariable("id") String id, @Valid @RequestBody OrganisationEntry organisation);

    /** Invites an administrator, who then looks after the organisation's accounts; for its first one, and if all are lost. */
    @PostExchange("/{id}/administrators")
    AccountView inviteAdministrator(@PathVariable("id") String id, @Valid @RequestBody NewAdministrator administrator);
}
