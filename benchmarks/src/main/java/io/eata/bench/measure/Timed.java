package io.eata.bench.measure;

import io.eata.bench.measure.Clients.Operation;

/** A contender that needs no preparation: the same operation again and again. */
public record Timed(String name, int clients, int operations, Operation operation) implements Contender {

    @Override
    public Round round() throws Exception {
        return Clients.run(clients, operations, operation);
    }
}
