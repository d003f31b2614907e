package io.eata.identity.federation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.JWKSet;
import io.eata.contracts.problem.ProblemCode;
import io.eata.identity.account.Organisation;
import io.eata.identity.audit.Act;
import io.eata.identity.audit.AuditLog;
import io.eata.identity.federation.ProviderTrouble.Kind;
import io.eata.identity.federation.SsoProvider.Protocol;
import io.eata.identity.federation.SsoProvider.State;
import io.eata.identity.federation.oidc.OpenIdProviders;
import io.eata.identity.federation.saml.SamlProviders;
import io.eata.platform.problems.ProblemException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Sets up, tests and switches an organisation's provider; everything with its entry in the audit log. */
@Component
public class SsoAdministration {

    /** How long a leave for a trial login is good. */
    public static final Duration TRIAL = Duration.ofMinutes(10);

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);
    private static final String TARGET = "sso";

    private final SsoProviders providers;
    private final OpenIdProviders openId;
    private final SamlProviders saml;
    private final OutsideCalls calls;
    private final Trials trials;
    private final AuditLog audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    SsoAdministration(
            SsoProviders providers,
            OpenIdProviders openId,
            SamlProviders saml,
            OutsideCalls calls,
            Trials trials,
            AuditLog audit,
            TransactionOperations transactions,
            Clock clock) {
        this.providers = providers;
        this.openId = openId;
        this.saml = saml;
        this.calls = calls;
        this.trials = trials;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Sets the provider. What concerns the way to it makes it a draft again.
     *
     * @param wished its version is the one that was read
     * @throws ProblemException for the field {@code address} if SAML metadata cannot be fetched or used there
     */
    public SsoProvider change(String actor, Organisation organisation, SsoProvider wished) {
        var before = providers.of(organisation.id());
        var sameWay = before.filter(known -> isSameWay(known, wished));
        var state = sameWay.map(SsoProvider::state).orElse(State.DRAFT);
        var fetched = wished.protocol() == Protocol.SAML ? metadata(wished.address()) : null;
        var next = new SsoProvider(
                organisation.id(),
                wished.protocol(),
                state,
                wished.straight(),
                wished.address(),
                wished.clientId(),
                wished.proof(),
                wished.sealedSecret() == null
                        ? sameWay.map(SsoProvider::sealedSecret).orElse(null)
                        : wished.sealedSecret(),
                fetched,
                wished.mapping(),
                wished.version() + 1);
        transactions.executeWithoutResult(status -> {
            if (!providers.save(next, wished.version()) || (before.isEmpty() && wished.version() != 0)) {
                status.setRollbackOnly();
                throw new ProblemException(ProblemCode.VERSION_MISMATCH, "Somebody has changed the provider meanwhile");
            }
            audit.record(
                    organisation.id(),
                    actor,
                    Act.SSO_CHANGED,
                    TARGET,
                    Map.of(
                            "protocol",
                            next.protocol().name(),
                            "state",
                            next.state().name()));
        });
        return next;
    }

    public void remove(String actor, Organisation organisation) {
        transactions.executeWithoutResult(status -> {
            if (providers.remove(organisation.id())) {
                audit.record(organisation.id(), actor, Act.SSO_CHANGED, TARGET, Map.of("state", "removed"));
            }
        });
    }

    /** Looks at the provider as it is now; a draft that is good counts as tested. */
    public Findings test(Organisation organisation) {
        var provider = required(organisation);
        var findings = new ArrayList<Finding>();
        try {
            var serverTime = switch (provider.protocol()) {
                case OIDC -> testOpenId(provider);
                case SAML -> testSaml(provider);
            };
            findings.add(new Finding("address", null));
            findings.add(new Finding("keys", null));
            findings.add(new Finding("clock", clockTrouble(serverTime)));
        } catch (ProviderTrouble e) {
            findings.add(new Finding(e.kind() == Kind.KEYS ? "keys" : "address", e.getMessage()));
        }
        boolean good = findings.stream().allMatch(finding -> finding.trouble() == null);
        if (good && provider.state() == State.DRAFT) {
            providers.advance(organisation.id(), provider.version(), State.TESTED);
        }
        var ticket = Tickets.fresh();
        trials.give(organisation.id(), ticket, clock.instant().plus(TRIAL));
        return new Findings(good, findings, good ? Optional.of(ticket) : Optional.empty());
    }

    public void switchOn(String actor, Organisation organisation) {
        var provider = required(organisation);
        if (provider.state() == State.DRAFT) {
            throw new ProblemException(ProblemCode.SSO_NOT_TESTED, "The provider has not been tested");
        }
        turn(actor, organisation, provider, State.ON, Act.SSO_SWITCHED_ON);
    }

    public void switchOff(String actor, Organisation organisation) {
        var provider = required(organisation);
        if (provider.state() == State.ON) {
            turn(actor, organisation, provider, State.TESTED, Act.SSO_SWITCHED_OFF);
        }
    }

    private void turn(String actor, Organisation organisation, SsoProvider provider, State state, Act act) {
        transactions.executeWithoutResult(status -> {
            providers.advance(organisation.id(), provider.version(), state);
            audit.record(organisation.id(), actor, act, TARGET, Map.of());
        });
    }

    private SsoProvider required(Organisation organisation) {
        return providers
                .of(organisation.id())
                .orElseThrow(() -> ProblemException.notFound("The organisation has no provider"));
    }

    private static boolean isSameWay(SsoProvider known, SsoProvider wished) {
        return known.protocol() == wished.protocol()
                && known.address().equals(wished.address())
                && Objects.equals(known.clientId(), wished.clientId())
                && known.proof() == wished.proof()
                && wished.sealedSecret() == null;
    }

    private String metadata(String address) {
        try {
            return new String(saml.fetchMetadata(address).body(), UTF_8);
        } catch (ProviderTrouble e) {
            throw ProblemException.invalid("address", e.kind().name(), String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Instant testOpenId(SsoProvider provider) {
        var document = openId.document(provider);
        var keys = calls.fetch(String.valueOf(document.claims().get("jwks_uri")));
        try {
            if (JWKSet.parse(new String(keys.body(), UTF_8)).getKeys().stream()
                    .noneMatch(key -> key.toPublicJWK() != null)) {
                throw new ProviderTrouble(Kind.KEYS, "the provider publishes no key to check signatures with");
            }
        } catch (ParseException e) {
            throw new ProviderTrouble(Kind.KEYS, "the provider's keys cannot be read", e);
        }
        return document.serverTime();
    }

    private @Nullable Instant testSaml(SsoProvider provider) {
        var fetched = saml.fetchMetadata(provider.address());
        providers.refresh(provider.organisation(), provider.version(), new String(fetched.body(), UTF_8));
        return fetched.serverTime();
    }

    private @Nullable String clockTrouble(@Nullable Instant serverTime) {
        if (serverTime == null) {
            return null;
        }
        var apart = Duration.between(serverTime, clock.instant());
        return apart.abs().compareTo(CLOCKS_DIFFER) <= 0
                ? null
                : "the provider's clock is " + apart.abs().toMinutes() + " minutes "
                        + (apart.isNegative() ? "ahead" : "behind");
    }

    /**
     * What a test found.
     *
     * @param trial leave for one trial login
     */
    public record Findings(boolean good, List<Finding> findings, Optional<String> trial) {}

    /**
     * One thing that was looked at.
     *
     * @param trouble nothing if it is good
     */
    public record Finding(String what, @Nullable String trouble) {}
}
