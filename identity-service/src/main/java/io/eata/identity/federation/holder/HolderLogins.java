package io.eata.identity.federation.holder;

import io.eata.contracts.identity.LetterFactor;
import io.eata.contracts.identity.LetterKind;
import io.eata.identity.account.Account;
import io.eata.identity.account.AccountEnd;
import io.eata.identity.account.AccountState;
import io.eata.identity.account.Accounts;
import io.eata.identity.audit.Act;
import io.eata.identity.audit.AuditLog;
import io.eata.identity.federation.holder.HolderArrival.Reason;
import io.eata.identity.letter.Letter;
import io.eata.identity.letter.Letters;
import io.eata.identity.letter.Matter;
import io.eata.identity.letter.Recipient;
import io.eata.identity.registration.HolderProfile;
import io.eata.identity.registration.Registration;
import io.eata.platform.security.OrganisationType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Who may come in with an outside provider. Issuer and subject decide; an address, however well vouched for, opens no account that
 * is there already.
 */
@Component
public final class HolderLogins {

    private final OutsideLogins links;
    private final HolderProviders providers;
    private final Accounts accounts;
    private final AccountEnd ways;
    private final Registration registration;
    private final AuditLog audit;
    private final Letters letters;
    private final TransactionOperations transactions;
    private final Clock clock;

    HolderLogins(
            OutsideLogins links,
            HolderProviders providers,
            Accounts accounts,
            AccountEnd ways,
            Registration registration,
            AuditLog audit,
            Letters letters,
            TransactionOperations transactions,
            Clock clock) {
        this.links = links;
        this.providers = providers;
        this.accounts = accounts;
        this.ways = ways;
        this.registration = registration;
        this.audit = audit;
        this.letters = letters;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Lets somebody in, or says what has to come first. */
    public HolderArrival arrive(Applicant applicant) {
        var linked = links.accountOf(applicant.issuer(), applicant.subject()).flatMap(accounts::byId);
        if (linked.isPresent()) {
            return enter(linked.get(), applicant);
        }
        var email = applicant.email();
        return email == null
                ? new HolderArrival.Stranger()
                : accounts.byLogin(email)
                        .map(found -> withAddressOf(found.account()))
                        .orElseGet(HolderArrival.Stranger::new);
    }

    private HolderArrival enter(Account account, Applicant applicant) {
        if (!isHolder(account)) {
            return new HolderArrival.Refused(Reason.NOT_A_HOLDER);
        }
        if (!account.active()) {
            return new HolderArrival.Refused(Reason.SHUT);
        }
        links.seen(applicant.issuer(), applicant.subject(), clock.instant());
        accounts.markLogin(account.id(), clock.instant());
        return new HolderArrival.Entered(account.id());
    }

    private static HolderArrival withAddressOf(Account account) {
        if (!isHolder(account)) {
            return new HolderArrival.Refused(Reason.NOT_A_HOLDER);
        }
        return switch (account.state()) {
            case PENDING ->
                new HolderArrival.Stranger(); // invited, or never finished: the address is what was waited for
            case ACTIVE -> new HolderArrival.Owned();
            case DISABLED, ERASED -> new HolderArrival.Refused(Reason.SHUT);
        };
    }

    /** Links an identity to the account of somebody who has just logged in; nothing if all is well. */
    public Optional<Reason> link(Account account, Applicant applicant) {
        if (!isHolder(account)) {
            return Optional.of(Reason.NOT_A_HOLDER);
        }
        return Optional.ofNullable(transactions.execute(status -> {
            var already = links.accountOf(applicant.issuer(), applicant.subject());
            var refused = tie(account, applicant);
            if (refused == null && already.isEmpty()) {
                tell(account, LetterKind.FACTOR_ADDED);
            }
            return refused;
        }));
    }

    private @Nullable Reason tie(Account account, Applicant applicant) {
        var owner = links.accountOf(applicant.issuer(), applicant.subject());
        if (owner.isPresent()) {
            return owner.get().equals(account.id()) ? null : Reason.ELSEWHERE;
        }
        if (!links.link(applicant, account.id(), clock.instant())) {
            return Reason.ANOTHER;
        }
        note(account, Act.OUTSIDE_LOGIN_LINKED, applicant.provider());
        return null;
    }

    /**
     * Registers somebody with the address that the provider vouches for, and links the two; no letter is needed, and no password.
     *
     * @param company its name; nothing for a private person
     * @return the account; nothing if the address has one in use, or the provider vouches for none
     */
    public Optional<UUID> register(
            Applicant applicant, @Nullable String company, HolderProfile profile, String locale) {
        var email = applicant.email();
        if (email == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(transactions.execute(status -> {
            var account = registration
                    .registerVouched(email, company, profile, locale)
                    .filter(found -> tie(found, applicant) == null);
            if (account.isEmpty()) {
                status.setRollbackOnly();
                return null;
            }
            return account.get().id();
        }));
    }

    /** Removes a link of one's own, unless it is the only way in. */
    public boolean unlink(Account account, String provider) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            accounts.lock(account.id());
            if (!links.unlink(account.id(), provider) || !ways.hasWayIn(account.id())) {
                status.setRollbackOnly();
                return false;
            }
            note(account, Act.OUTSIDE_LOGIN_REMOVED, provider);
            tell(account, LetterKind.FACTOR_REMOVED);
            return true;
        }));
    }

    public List<OutsideLogins.Linked> of(Account account) {
        return links.of(account.id());
    }

    /** The providers that an account can be entered by. */
    public List<HolderProvider> ways(UUID account) {
        var linked = links.of(account);
        return providers.all().stream()
                .filter(provider ->
                        linked.stream().anyMatch(link -> link.issuer().equals(provider.issuer())))
                .toList();
    }

    /** Whether an account may be linked at all. */
    public static boolean isHolder(Account account) {
        return account.organisation().type() == OrganisationType.COMPANY && account.state() != AccountState.ERASED;
    }

    /** Whoever did not do it themselves hears of it. */
    private void tell(Account account, LetterKind kind) {
        letters.send(new Letter(
                kind, Recipient.of(account), new Matter.Factor(LetterFactor.OUTSIDE_LOGIN, clock.instant())));
    }

    private void note(Account account, Act act, String provider) {
        var person = account.id().toString();
        audit.record(account.organisation().id(), person, act, person, Map.of("provider", provider));
    }
}
