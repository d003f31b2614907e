package io.eata.identity.account;

import io.eata.identity.audit.Act;
import io.eata.identity.audit.AuditLog;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.OrganisationType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What ICC operations does to organisations: admits customs administrations and associations, and hands each over to an
 * administrator of its own. What an administration's people may do is not ICC's affair.
 */
@Service
public class OrganisationAdministration {

    private final Organisations organisations;
    private final AccountAdministration accounts;
    private final AuditLog audit;

    OrganisationAdministration(Organisations organisations, AccountAdministration accounts, AuditLog audit) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** @throws ProblemException {@code not-found} */
    public Organisation get(String id) {
        return organisations
                .byId(id)
                .orElseThrow(() -> ProblemException.notFound("There is no organisation with this ID"));
    }

    /** A page of the organisations of a type, or of all, by ID. */
    public List<Organisation> list(@Nullable OrganisationType type, @Nullable String after, int most) {
        return organisations.list(type, after, most);
    }

    /**
     * Admits the organisation, or changes its name and login address.
     *
     * @param actor ID of whoever does it, for the organisation's own audit log
     */
    @Transactional
    public Organisation put(String actor, Organisation wish) {
        var before = organisations.byId(wish.id());
        before.ifPresent(there -> requireSame(there, wish));
        if (before.filter(wish::equals).isPresent()) {
            return wish;
        }
        try {
            organisations.save(wish);
        } catch (DuplicateKeyException e) {
            throw ProblemException.invalid("slug", "Unique", "is another organisation's login address");
        }
        audit.record(
                wish.id(),
                actor,
                before.isPresent() ? Act.ORGANISATION_CHANGED : Act.ORGANISATION_ADMITTED,
                wish.id(),
                described(wish));
        return wish;
    }

    /** Invites an administrator of a customs administration or an association. */
    @Transactional
    public Account inviteAdministrator(String actor, String id, String login, String name, String locale) {
        var organisation = get(id);
        requireAdmitted(organisation.type());
        var role = AccountAdministration.administrator(organisation);
        var icc = new Actor(actor, id, null, Set.of(role));
        return accounts.invite(icc, new AccountWish(login, name, locale, Set.of(role), null, null));
    }

    /** Tokens and ledgers build on it; and a company is nobody's to rename. */
    private static void requireSame(Organisation there, Organisation wish) {
        if (there.type() != wish.type()) {
            throw ProblemException.invalid("type", "Fixed", "is " + there.type() + ", and stays so");
        }
        if (!Objects.equals(there.territory(), wish.territory())) {
            throw ProblemException.invalid("territory", "Fixed", "is " + there.territory() + ", and stays so");
        }
        if (!Objects.equals(there.country(), wish.country())) {
            throw ProblemException.invalid("country", "Fixed", "is " + there.country() + ", and stays so");
        }
    }

    private static void requireAdmitted(OrganisationType type) {
        if (type != OrganisationType.CUSTOMS && type != OrganisationType.ASSOCIATION) {
            throw ProblemException.invalid("id", "Type", "is a " + type + ", which looks after itself");
        }
    }

    private static Map<String, String> described(Organisation organisation) {
        var details = new HashMap<String, String>();
        details.put("name", organisation.name());
        if (organisation.slug() != null) {
            details.put("slug", organisation.slug());
        }
        return details;
    }
}
