package io.eata.proxy.replica.web;

import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.carnet.StandingView;
import io.eata.contracts.replica.ReplicaApi;
import io.eata.platform.security.Caller;
import io.eata.proxy.replica.ReplicaReadings;
import org.springframework.web.bind.annotation.RestController;

/** The replica as contracts have it. */
@RestController
final class ReplicaController implements ReplicaApi {

    private final ReplicaReadings replica;

    ReplicaController(ReplicaReadings replica) {
        this.replica = replica;
    }

    @Override
    public SealedDocument document(long id) {
        return replica.document(Caller.current(), id);
    }

    @Override
    public StandingView standing(long id) {
        return replica.standing(Caller.current(), id);
    }
}
