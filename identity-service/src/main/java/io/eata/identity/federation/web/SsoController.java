package io.eata.identity.federation.web;

import io.eata.contracts.identity.ChangeSso;
import io.eata.contracts.identity.SsoApi;
import io.eata.contracts.identity.SsoClaims;
import io.eata.contracts.identity.SsoSettings;
import io.eata.contracts.identity.SsoTest;
import io.eata.contracts.identity.SsoView;
import io.eata.identity.PlatformAddresses;
import io.eata.identity.account.Organisation;
import io.eata.identity.account.Organisations;
import io.eata.identity.audit.Act;
import io.eata.identity.audit.AuditLog;
import io.eata.identity.federation.ClaimMapping;
import io.eata.identity.federation.Mark;
import io.eata.identity.federation.Marks;
import io.eata.identity.federation.ProviderSecrets;
import io.eata.identity.federation.SsoAdministration;
import io.eata.identity.federation.SsoProvider;
import io.eata.identity.federation.SsoProvider.Proof;
import io.eata.identity.federation.SsoProvider.Protocol;
import io.eata.identity.federation.SsoProvider.State;
import io.eata.identity.federation.SsoProviders;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.Caller;
import io.eata.platform.security.NeedsRecentLogin;
import io.eata.platform.security.Role;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAnyRole('ADMIN', 'ASSOCIATION_ADMIN')")
class SsoController implements SsoApi {

    private final Organisations organisations;
    private final SsoProviders providers;
    private final SsoAdministration administration;
    private final ProviderSecrets secrets;
    private final Marks marks;
    private final AuditLog audit;
    private final PlatformAddresses platform;
    private final Clock clock;

    SsoController(
            Organisations organisations,
            SsoProviders providers,
            SsoAdministration administration,
            ProviderSecrets secrets,
            Marks marks,
            AuditLog audit,
            PlatformAddresses platform,
            Clock clock) {
        this.organisations = organisations;
        this.providers = providers;
        this.administration = administration;
        this.secrets = secrets;
        this.marks = marks;
        this.audit = audit;
        this.platform = platform;
        this.clock = clock;
    }

    @Override
    public SsoView sso() {
        return view(own());
    }

    @Override
    @NeedsRecentLogin
    public SsoView change(ChangeSso change) {
        var organisation = own();
        var protocol = Protocol.valueOf(change.protocol());
        var clientId = trimmed(change.clientId());
        if (protocol == Protocol.OIDC && clientId == null) {
            throw ProblemException.invalid("clientId", "NotBlank", "is needed for an OpenID provider");
        }
        var known = providers.of(organisation.id());
        var secret = trimmed(change.secret());
        var proof = Proof.valueOf(change.proof());
        if (protocol == Protocol.OIDC
                && proof == Proof.SECRET
                && secret == null
                && known.map(SsoProvider::sealedSecret).isEmpty()) {
            throw ProblemException.invalid("secret", "NotBlank", "is needed, or choose the platform's key");
        }
        administration.change(
                Caller.current().subject(),
                organisation,
                new SsoProvider(
                        organisation.id(),
                        protocol,
                        State.DRAFT,
                        change.straight(),
                        change.address().strip(),
                        protocol == Protocol.OIDC ? clientId : null,
                        proof,
                        secret == null ? null : secrets.seal(secret),
                        null,
                        mapping(organisation, change.claims()),
                        change.version()));
        return view(organisation);
    }

    @Override
    @NeedsRecentLogin
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void remove() {
        administration.remove(Caller.current().subject(), own());
    }

    @Override
    public SsoTest test() {
        var organisation = own();
        var found = administration.test(organisation);
        return new SsoTest(
                found.good(),
                found.findings().stream()
                        .map(finding -> new SsoTest.Check(finding.what(), finding.trouble() == null, finding.trouble()))
                        .toList(),
                found.trial()
                        .map(ticket -> trialAddress(slug(organisation)) + "?trial=" + ticket)
                        .orElse(null));
    }

    @Override
    @NeedsRecentLogin
    public SsoView switchOn() {
        var organisation = own();
        administration.switchOn(Caller.current().subject(), organisation);
        return view(organisation);
    }

    @Override
    @NeedsRecentLogin
    public SsoView switchOff() {
        var organisation = own();
        administration.switchOff(Caller.current().subject(), organisation);
        return view(organisation);
    }

    @Override
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void setMark(byte[] png) {
        var organisation = own();
        var drawn = Mark.drawnFrom(png)
                .orElseThrow(() -> ProblemException.invalid(
                        "mark", "Png", "is no PNG picture of at most 50 kB and 1,024 pixels a side"));
        marks.save(organisation.id(), drawn, clock.instant());
        audit.record(organisation.id(), Caller.current().subject(), Act.ORGANISATION_CHANGED, "mark", Map.of());
    }

    @Override
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void removeMark() {
        var organisation = own();
        marks.remove(organisation.id());
        audit.record(organisation.id(), Caller.current().subject(), Act.ORGANISATION_CHANGED, "mark", Map.of());
    }

    private SsoView view(Organisation organisation) {
        var slug = slug(organisation);
        return new SsoView(
                addresses(slug, "/login/at/" + slug),
                marks.of(organisation.id()).isPresent(),
                providers.of(organisation.id()).map(SsoController::settings).orElse(null),
                addresses(slug, "/login/from/" + slug),
                platform.issuer() + "/login/outside/" + slug + "/logout",
                addresses(slug, "/login/outside/" + slug + "/left"),
                platform.issuer() + "/login/outside/keys",
                platform.issuer() + "/login/saml/" + slug,
                addresses(slug, "/login/saml/" + slug));
    }

    private static SsoSettings settings(SsoProvider provider) {
        var mapping = provider.mapping();
        var roles = new TreeMap<String, String>();
        mapping.roles().forEach((value, role) -> roles.put(value, role.name()));
        return new SsoSettings(
                provider.protocol().name(),
                provider.state().name(),
                provider.straight(),
                provider.address(),
                provider.clientId(),
                provider.proof().name(),
                provider.sealedSecret() != null,
                new SsoClaims(
                        mapping.role(), roles, mapping.region(), mapping.office(), mapping.name(), mapping.email()),
                provider.version());
    }

    private static ClaimMapping mapping(Organisation organisation, SsoClaims claims) {
        var roles = new LinkedHashMap<String, Role>();
        claims.roles()
                .forEach((value, name) -> roles.put(
                        value,
                        Stream.of(Role.values())
                                .filter(role -> role.name().equals(name) && organisation.knows(role))
                                .findFirst()
                                .orElseThrow(() -> ProblemException.invalid(
                                        "claims.roles",
                                        "Role",
                                        "gives \"" + value + "\" a role that is not of your organisation"))));
        return new ClaimMapping(
                claims.role().strip(),
                roles,
                trimmed(claims.region()),
                trimmed(claims.office()),
                claims.name().strip(),
                claims.email().strip());
    }

    private String trialAddress(String slug) {
        return addresses(slug, "/login/to/" + slug).getFirst();
    }

    private List<String> addresses(String slug, String path) {
        return platform.publicAddresses(slug).stream()
                .map(proxy -> proxy + "/identity" + path)
                .toList();
    }

    private Organisation own() {
        return organisations
                .byId(Caller.current().organisation())
                .filter(organisation -> organisation.slug() != null)
                .orElseThrow(() -> ProblemException.notFound("Your organisation has no login address of its own"));
    }

    private static String slug(Organisation organisation) {
        return String.valueOf(organisation.slug());
    }

    private static @Nullable String trimmed(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
