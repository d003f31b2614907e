package io.eata.proxy.replica;

import io.eata.carnet.ledger.Ledger;
import io.eata.carnet.ledger.Standing;
import java.util.Optional;

/** What the replica's ledger of a carnet adds up to. */
public final class Folded {

    private Folded() {}

    public static Standing standing(ReplicaStore replica, long carnet) {
        var terms = replica.read(carnet, "nobody").orElseThrow().carnet().terms();
        return Ledger.replay(
                terms,
                replica.ledger(carnet).stream()
                        .map(LedgerFacts::entryOf)
                        .flatMap(Optional::stream)
                        .toList());
    }
}
