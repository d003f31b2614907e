package io.eata.bench.duels;

import io.eata.bench.ground.Core;
import io.eata.bench.ground.Declared;
import io.eata.bench.ground.Registry;
import io.eata.bench.measure.Clients;
import io.eata.bench.measure.Contender;
import io.eata.bench.measure.Round;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Officers who commit over HTTP, each on a carnet of their own; travels are prepared before the round begins. */
final class Commits implements Contender {

    /** Declarations of a travel between two digital territories. */
    private static final int PER_TRAVEL = 4;

    private final String name;
    private final Registry registry;
    private final Core core;
    private final int clients;
    private final int operations;
    private final Carnets carnets;

    /** Which carnet each client has in this round. */
    @FunctionalInterface
    interface Carnets {
        List<Long> next(int clients) throws Exception;
    }

    Commits(String name, Registry registry, Core core, int clients, int operations, Carnets carnets) {
        this.name = name;
        this.registry = registry;
        this.core = core;
        this.clients = clients;
        this.operations = operations;
        this.carnets = carnets;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Round round() throws Exception {
        List<Long> round = carnets.next(clients);
        List<List<Command>> commands = new ArrayList<>(Collections.nCopies(clients, List.of()));
        Clients.run(clients, 1, (client, turn) -> commands.set(client, prepared(round.get(client))));
        int whole = operations / PER_TRAVEL * PER_TRAVEL;
        return Clients.run(
                clients, whole, (client, turn) -> commands.get(client).get(turn).send(core));
    }

    private List<Command> prepared(long carnet) throws IOException {
        List<Command> commands = new ArrayList<>();
        Map<String, String> officers = new HashMap<>();
        while (commands.size() < operations) {
            for (Declared declared : registry.travel(carnet, "1")) {
                var command = new Command(
                        declared.commit(),
                        officers.computeIfAbsent(declared.territory(), territory -> declared.officer()));
                if (declared.type().equals("VALIDATION")) {
                    command.send(core); // once for a carnet, before any travel
                } else {
                    commands.add(command);
                }
            }
        }
        return commands;
    }

    /** What is sent, and as whom. */
    record Command(byte[] body, String token) {
        void send(Core core) throws IOException {
            core.post("/v1/customs/transactions", token, body);
        }
    }
}
