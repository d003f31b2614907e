package io.eata.identity.factor.web;

import io.eata.identity.account.Organisation;
import io.eata.identity.account.Organisations;
import io.eata.identity.factor.FactorKind;
import io.eata.identity.factor.FactorPolicy;
import io.eata.identity.factor.FactorRequirements;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.Caller;
import io.eata.platform.security.NeedsRecentLogin;
import io.eata.platform.security.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who must have a second factor: the caller's own organisation, and no other. */
@RestController
@RequestMapping("/v1/organisation/factor-policy")
@PreAuthorize("hasAnyRole('ADMIN', 'ASSOCIATION_ADMIN', 'COMPANY_MANAGER')")
class FactorPolicyController {

    /** Roles that one organisation's people can have. */
    private static final int MOST_ROLES = 10;

    private final Organisations organisations;
    private final FactorRequirements requirements;

    FactorPolicyController(Organisations organisations, FactorRequirements requirements) {
        this.organisations = organisations;
        this.requirements = requirements;
    }

    /** What is asked of the roles; a role that is not named is asked for nothing. */
    record PolicyView(@NotNull @Size(max = MOST_ROLES) List<@Valid @NotNull RoleView> roles) {}

    /** @param kinds the kinds that count; none: all do */
    record RoleView(
            @NotNull Role role,
            boolean required,
            @Nullable @Size(max = 3) Set<FactorKind> kinds) {

        FactorPolicy policy() {
            return new FactorPolicy(role, required, kinds == null ? Set.of() : kinds);
        }
    }

    @GetMapping
    PolicyView read(Caller caller) {
        return view(own(caller));
    }

    @PutMapping
    @NeedsRecentLogin
    PolicyView change(Caller caller, @Valid @RequestBody PolicyView wanted) {
        var organisation = own(caller);
        try {
            requirements.change(
                    organisation,
                    caller.subject(),
                    wanted.roles().stream().map(RoleView::policy).toList());
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("roles", "Role", "names a role twice or one that the organisation has not");
        }
        return view(organisation);
    }

    private Organisation own(Caller caller) {
        return organisations
                .byId(caller.organisation())
                .orElseThrow(() -> ProblemException.notFound("The organisation is not known here"));
    }

    private PolicyView view(Organisation organisation) {
        return new PolicyView(requirements.of(organisation.id()).stream()
                .map(policy -> new RoleView(policy.role(), policy.required(), policy.kinds()))
                .toList());
    }
}
