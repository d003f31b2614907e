package io.eata.identity.client;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.eata.contracts.problem.ProblemCode;
import io.eata.identity.account.Organisation;
import io.eata.identity.account.Organisations;
import io.eata.identity.audit.Act;
import io.eata.identity.audit.AuditLog;
import io.eata.identity.revocation.Revocations;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.Caller;
import io.eata.platform.security.OrganisationType;
import io.eata.platform.security.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do with the machines of their organisation, and ICC operations with everybody's. Another organisation's machine
 * is not there. A key that is removed, and a machine that is disabled, void the tokens that exist.
 */
@Component
public class Machines {

    /** One in use, the next, and some for a machine of several parts. */
    public static final int MOST_KEYS = 5;

    private final MachineRows rows;
    private final ClientProfiles profiles;
    private final RegisteredClientRepository registrations;
    private final Organisations organisations;
    private final Revocations revocations;
    private final AuditLog audit;
    private final Clock clock;

    Machines(
            MachineRows rows,
            ClientProfiles profiles,
            RegisteredClientRepository registrations,
            Organisations organisations,
            Revocations revocations,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.profiles = profiles;
        this.registrations = registrations;
        this.organisations = organisations;
        this.revocations = revocations;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param organisation whose; only ICC operations may leave it open or name another than its own */
    public List<Machine> list(Caller caller, @Nullable String organisation, String after, int most) {
        if (caller.has(Role.ICC_OPERATIONS)) {
            return rows.list(organisation, after, most);
        }
        if (organisation != null && !organisation.equals(caller.organisation())) {
            throw new ProblemException(ProblemCode.NOT_ALLOWED, "these are another organisation's machines");
        }
        return rows.list(caller.organisation(), after, most);
    }

    public Machine find(Caller caller, String id) {
        return rows.find(id).filter(machine -> sees(caller, machine)).orElseThrow(() -> unknown(id));
    }

    /** Registers a machine; roles that no machine of such an organisation may have are refused. */
    @Transactional
    public Machine register(Caller caller, String id, String name, String organisation, Set<String> roles, ECKey key) {
        var owner = organisations
                .byId(organisation)
                .orElseThrow(() -> ProblemException.invalid("organisation", "Known", "there is no such organisation"));
        var granted = granted(owner, roles);
        if (registrations.findByClientId(id) != null) {
            throw taken();
        }
        try {
            registrations.save(Registrations.machine(id, name));
        } catch (DuplicateKeyException e) {
            throw taken();
        }
        profiles.save(new ClientProfile(id, owner, granted, new JWKSet(key)));
        audit.record(
                organisation,
                caller.subject(),
                Act.CLIENT_REGISTERED,
                id,
                Map.of("roles", granted.stream().map(Role::name).sorted().collect(Collectors.joining(" "))));
        return rows.find(id).orElseThrow();
    }

    /** Ends a machine for good; one that is ended stays so. */
    @Transactional
    public Machine disable(Caller caller, String id) {
        var machine = locked(caller, id);
        if (machine.disabled()) {
            return machine;
        }
        rows.disable(id, clock.instant());
        revocations.client(id);
        audit.record(organisation(machine), caller.subject(), Act.CLIENT_DISABLED, id, Map.of());
        return rows.find(id).orElseThrow();
    }

    @Transactional
    public Machine addKey(Caller caller, String id, ECKey key) {
        var machine = locked(caller, id);
        var keys = new ArrayList<>(machine.profile().keys().getKeys());
        if (keys.stream().anyMatch(known -> known.getKeyID().equals(key.getKeyID()))) {
            throw ProblemException.invalid("kid", "Unique", "another key of this client has this kid");
        }
        if (keys.size() >= MOST_KEYS) {
            throw new ProblemException(ProblemCode.TOO_MANY, "a client has at most " + MOST_KEYS + " keys");
        }
        keys.add(key);
        return keep(caller, machine, keys, Act.CLIENT_KEY_ADDED, key.getKeyID());
    }

    @Transactional
    public Machine removeKey(Caller caller, String id, String kid) {
        var machine = locked(caller, id);
        var keys = new ArrayList<JWK>(machine.profile().keys().getKeys());
        if (!keys.removeIf(key -> kid.equals(key.getKeyID()))) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "the client has no such key");
        }
        if (keys.isEmpty() && !machine.disabled()) {
            throw new ProblemException(ProblemCode.LAST_KEY, "without it the client could not prove itself");
        }
        var kept = keep(caller, machine, keys, Act.CLIENT_KEY_REMOVED, kid);
        revocations.client(id);
        return kept;
    }

    private Machine keep(Caller caller, Machine machine, List<JWK> keys, Act act, String kid) {
        rows.setKeys(machine.id(), new JWKSet(keys));
        audit.record(organisation(machine), caller.subject(), act, machine.id(), Map.of("kid", kid));
        return rows.find(machine.id()).orElseThrow();
    }

    private Machine locked(Caller caller, String id) {
        return rows.lock(id).filter(machine -> sees(caller, machine)).orElseThrow(() -> unknown(id));
    }

    private static boolean sees(Caller caller, Machine machine) {
        return caller.has(Role.ICC_OPERATIONS) || caller.organisation().equals(organisation(machine));
    }

    private static String organisation(Machine machine) {
        return machine.profile().organisation().id();
    }

    private static Set<Role> granted(Organisation owner, Set<String> roles) {
        var possible = machineRoles(owner.type());
        var granted =
                possible.stream().filter(role -> roles.contains(role.name())).collect(Collectors.toUnmodifiableSet());
        if (granted.isEmpty() || granted.size() != roles.size()) {
            throw ProblemException.invalid("roles", "Allowed", "a machine of this organisation can be " + possible);
        }
        return granted;
    }

    /** What a machine may be: never an administrator, for keys are exchanged by people. */
    private static Set<Role> machineRoles(OrganisationType type) {
        return switch (type) {
            case CUSTOMS -> Set.of(Role.OFFICER, Role.DIRECTORY);
            case ASSOCIATION -> Set.of(Role.ISSUER, Role.DIRECTORY);
            case COMPANY, ICC, PLATFORM -> Set.of();
        };
    }

    private static ProblemException taken() {
        return ProblemException.invalid("id", "Unique", "a client of this ID is or was registered");
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(ProblemCode.NOT_FOUND, "there is no client " + id);
    }
}
