package io.eata.identity.account.web;

import io.eata.contracts.Page;
import io.eata.contracts.identity.AccountView;
import io.eata.contracts.identity.NewAdministrator;
import io.eata.contracts.identity.OrganisationApi;
import io.eata.contracts.identity.OrganisationEntry;
import io.eata.contracts.identity.OrganisationView;
import io.eata.identity.account.Organisation;
import io.eata.identity.account.OrganisationAdministration;
import io.eata.platform.paging.Cursors;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.Caller;
import io.eata.platform.security.OrganisationType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasRole('ICC_OPERATIONS')")
class OrganisationController implements OrganisationApi {

    private static final Pattern ID = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,39}");

    private final OrganisationAdministration administration;
    private final AccountViews views;

    OrganisationController(OrganisationAdministration administration, AccountViews views) {
        this.administration = administration;
        this.views = views;
    }

    @Override
    public Page<OrganisationView> list(@Nullable String type, @Nullable String after, @Nullable Integer limit) {
        var rows = Cursors.limit(limit);
        var found = administration.list(Values.one("type", OrganisationType.values(), type), after, rows + 1);
        var page = found.subList(0, Math.min(rows, found.size()));
        return new Page<>(
                page.stream().map(OrganisationController::view).toList(),
                found.size() > rows ? page.getLast().id() : null);
    }

    @Override
    public OrganisationView get(String id) {
        return view(administration.get(id));
    }

    @Override
    public OrganisationView put(String id, OrganisationEntry entry) {
        if (!ID.matcher(id).matches()) {
            throw ProblemException.invalid("id", "Pattern", "is 2 to 40 capital letters, digits and hyphens");
        }
        var type = OrganisationType.valueOf(entry.type());
        if ((type == OrganisationType.CUSTOMS) != (entry.territory() != null)) {
            throw ProblemException.invalid("territory", "Type", "is of customs administrations, and of them alone");
        }
        return view(administration.put(
                Caller.current().subject(),
                new Organisation(
                        id, type, entry.name().strip(), entry.territory(), entry.country(), entry.slug(), false)));
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public AccountView inviteAdministrator(String id, NewAdministrator administrator) {
        var invited = administration.inviteAdministrator(
                Caller.current().subject(), id, administrator.login(), administrator.name(), administrator.locale());
        return views.of(invited.id());
    }

    private static OrganisationView view(Organisation organisation) {
        return new OrganisationView(
                organisation.id(),
                organisation.type().name(),
                organisation.name(),
                organisation.territory(),
                organisation.country(),
                organisation.slug(),
                organisation.privatePerson());
    }
}
