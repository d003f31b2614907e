package io.eata.identity.client.web;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.util.Base64URL;
import io.eata.contracts.Page;
import io.eata.contracts.identity.ClientApi;
import io.eata.contracts.identity.ClientKey;
import io.eata.contracts.identity.MachineClient;
import io.eata.contracts.identity.RegisterClient;
import io.eata.identity.client.Machine;
import io.eata.identity.client.Machines;
import io.eata.platform.paging.Cursors;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.Caller;
import io.eata.platform.security.Role;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAnyRole('ADMIN', 'ASSOCIATION_ADMIN', 'ICC_OPERATIONS')")
class ClientController implements ClientApi {

    private final Machines machines;

    ClientController(Machines machines) {
        this.machines = machines;
    }

    @Override
    public Page<MachineClient> list(@Nullable String organisation, @Nullable String cursor, @Nullable Integer limit) {
        int most = Cursors.limit(limit);
        var rows = machines.list(Caller.current(), organisation, cursor == null ? "" : cursor, most + 1);
        boolean more = rows.size() > most;
        var shown = more ? rows.subList(0, most) : rows;
        return new Page<>(
                shown.stream().map(ClientController::view).toList(),
                more ? shown.getLast().id() : null);
    }

    @Override
    public MachineClient get(String id) {
        return view(machines.find(Caller.current(), id));
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('ICC_OPERATIONS')")
    public MachineClient register(RegisterClient client) {
        return view(machines.register(
                Caller.current(),
                client.id(),
                client.name(),
                client.organisation(),
                client.roles(),
                key(client.key(), "key.")));
    }

    @Override
    @PreAuthorize("hasRole('ICC_OPERATIONS')")
    public MachineClient disable(String id) {
        return view(machines.disable(Caller.current(), id));
    }

    @Override
    public List<ClientKey> keys(String id) {
        return keys(machines.find(Caller.current(), id));
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public List<ClientKey> addKey(String id, ClientKey key) {
        return keys(machines.addKey(Caller.current(), id, key(key, "")));
    }

    @Override
    public List<ClientKey> removeKey(String id, String kid) {
        return keys(machines.removeKey(Caller.current(), id, kid));
    }

    /** A point that is not on the curve is no key. */
    private static ECKey key(ClientKey key, String field) {
        try {
            return new ECKey.Builder(Curve.P_256, new Base64URL(key.x()), new Base64URL(key.y()))
                    .keyID(key.kid())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .build();
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw ProblemException.invalid(field + "x", "Curve", "is no point of P-256 together with y");
        }
    }

    private static MachineClient view(Machine machine) {
        var profile = machine.profile();
        return new MachineClient(
                machine.id(),
                machine.name(),
                profile.organisation().id(),
                profile.roles().stream().map(Role::name).collect(Collectors.toUnmodifiableSet()),
                keys(machine),
                machine.registeredAt(),
                machine.disabledAt());
    }

    private static List<ClientKey> keys(Machine machine) {
        return machine.profile().keys().getKeys().stream()
                .map(ECKey.class::cast)
                .map(key -> new ClientKey(
                        "EC",
                        key.getCurve().getName(),
                        key.getX().toString(),
                        key.getY().toString(),
                        key.getKeyID(),
                        KeyUse.SIGNATURE.identifier(),
                        JWSAlgorithm.ES256.getName()))
                .toList();
    }
}
