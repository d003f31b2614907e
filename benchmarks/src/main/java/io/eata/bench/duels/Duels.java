package io.eata.bench.duels;

import io.eata.bench.ground.Declared;
import io.eata.bench.ground.Ground;
import io.eata.bench.ground.Registry;
import io.eata.bench.measure.Clients;
import io.eata.bench.measure.Contender;
import io.eata.bench.measure.Duel;
import io.eata.bench.measure.Duel.Finding;
import io.eata.bench.measure.Gate;
import io.eata.bench.measure.Round;
import io.eata.bench.measure.Settings;
import io.eata.bench.measure.Timed;
import io.eata.platform.test.TestTokens;
import java.util.ArrayList;
import java.util.List;

/** The duels on core: what a commit, a scan and an issue cost, and whether that grows. */
public final class Duels {

    private static final int ITEMS = 20;
    private static final int MOST_ITEMS = 999;
    private static final int CROWD = 64;
    private static final int SCANNED = 64;
    private static final int SMALL = 10_000;
    private static final int LONG_LEDGER = 1_000;

    /** Operations of a round on a ledger that goes on growing while it is measured: its vouchers must last. */
    private static final int FEW = 40;

    private final Ground ground;
    private final Registry registry;
    private final Settings settings;

    public Duels(Ground ground, Settings settings) {
        this.ground = ground;
        this.registry = new Registry(ground);
        this.settings = settings;
    }

    /** B1. */
    public Finding commit() throws Exception {
        int clients = settings.clients();
        var anchor = new BareSql(ground, clients, settings.operations(), false);
        var platform = commits("commit over HTTP, " + clients + " clients", settings, n -> registry.carnets(n, ITEMS));
        return new Duel("B1", "committing a transaction", anchor, platform)
                .fight(
                        settings,
                        found -> List.of(
                                Gate.atLeast("throughput", found.throughputRatio(), 0.60, "×"),
                                Gate.atMost("p99", found.latencyRatio(99), 3, "×")));
    }

    /** B2. */
    public Finding scan() throws Exception {
        registry.growTo(settings.carnets());
        var declared = new ArrayList<Declared>();
        for (long carnet : registry.carnets(Math.min(SCANNED, settings.carnets()), ITEMS)) {
            declared.add(registry.travel(carnet, "1-" + ITEMS).getFirst());
        }
        var bodies = declared.stream().map(Declared::scan).toList();
        String officer = declared.getFirst().officer();
        var core = ground.core();
        var anchor = new Timed(
                "an empty endpoint behind the same door",
                settings.clients(),
                settings.operations(),
                (client, turn) -> core.get("/actuator/info", officer));
        var platform = new Timed(
                "scan → carnet details, %,d carnets".formatted(registry.count()),
                settings.clients(),
                settings.operations(),
                (client, turn) -> core.post(
                        "/v1/customs/declarations/open",
                        officer,
                        bodies.get((client * settings.operations() + turn) % bodies.size())));
        return new Duel("B2", "from the scan to the carnet", anchor, platform)
                .fight(
                        settings,
                        found -> List.of(
                                Gate.atLeast("throughput", found.throughputRatio(), 0.50, "×"),
                                Gate.atMost("p99", found.latencyRatio(99), 2, "×")));
    }

    /** B5, many at a time. */
    public Finding issueBulk() throws Exception {
        var fewer = fewer();
        var copied = new IssuedRows(ground, registry, fewer.clients() * fewer.operations(), true);
        var platform = issuing(fewer, "issue, " + fewer.clients() + " at a time");
        return new Duel("B5 bulk", "issuing a batch", copied, platform)
                .fight(fewer, found -> List.of(Gate.atLeast("throughput", found.throughputRatio(), 0.15, "×")));
    }

    /** B5, one after the other; after {@link #issueBulk()}, which warms up. */
    public Finding issueSingle() throws Exception {
        var fewer = fewer().withClients(1).warmAlready();
        var inserted = new IssuedRows(ground, registry, fewer.operations(), false);
        return new Duel("B5 single", "issuing one carnet", inserted, issuing(fewer, "issue, one at a time"))
                .fight(fewer, found -> List.of(Gate.atLeast("throughput", found.throughputRatio(), 0.50, "×")));
    }

    /** Commits in a large registry beside those in a small one; the anchor is measured before it grows. The first of the four. */
    public Finding manyCarnets() throws Exception {
        registry.growTo(Math.min(SMALL, settings.carnets()));
        var two = settings.withClients(2);
        var few = commits("commit, %,d carnets".formatted(registry.count()), two, n -> registry.carnets(n, ITEMS));
        var before = new ArrayList<Round>();
        Duel.warmUp(settings.warmUp(), few);
        for (int i = 0; i < settings.rounds(); i++) {
            before.add(few.round());
        }
        registry.growTo(settings.carnets());
        var then = before.iterator();
        var anchor = new Contender() {
            @Override
            public String name() {
                return few.name();
            }

            @Override
            public Round round() {
                return then.next();
            }
        };
        var many = commits("commit, %,d carnets".formatted(registry.count()), two, n -> registry.carnets(n, ITEMS));
        return new Duel("growth: carnets", "a registry that grew", anchor, many)
                .fight(settings.warmAlready(), found -> List.of(Gate.atMost("p99", found.latencyRatio(99), 1.25, "×")));
    }

    /** The 1,000th transaction beside the 2nd. */
    public Finding longLedger() throws Exception {
        int length = Math.min(LONG_LEDGER, settings.operations() * 20);
        var old = registry.carnets(1, ITEMS);
        new Commits("growing", registry, ground.core(), 1, length, n -> old).round();
        var few = settings.withClients(1).withOperations(Math.min(FEW, settings.operations()));
        var grown = commits("from the %,dth transaction on".formatted(length), few, n -> old);
        var young = commits("from the first transaction on", few, n -> registry.carnets(n, ITEMS));
        return new Duel("growth: ledger", "the 1,000th transaction of a carnet", young, grown)
                .fight(
                        few.warmAlready(),
                        found -> List.of(Gate.atMost("median latency", found.latencyRatio(50), 1.2, "×")));
    }

    /** 999 items beside 20. */
    public Finding manyItems() throws Exception {
        var two = settings.withClients(2);
        var few = commits("a carnet of 20 items", two, n -> registry.carnets(n, ITEMS));
        var many = commits("a carnet of 999 items", two, n -> registry.carnets(n, MOST_ITEMS));
        return new Duel("growth: items", "a long general list", few, many)
                .fight(
                        settings.warmAlready(),
                        found -> List.of(Gate.atMost("median latency", found.latencyRatio(50), 1.3, "×")));
    }

    /** 64 clients on one carnet. */
    public Finding oneCarnet() throws Exception {
        int each = Math.clamp(settings.operations(), 1, Registry.SETS / CROWD);
        var anchor = new BareSql(ground, CROWD, each, true);
        return new Duel("growth: crowd", "64 clients on one carnet", anchor, crowd(each))
                .fight(
                        settings.warmAlready(),
                        found -> List.of(
                                Gate.atLeast("throughput", found.throughputRatio(), 0.8, "×"),
                                Gate.atMost("p99", found.platformLatency(99), 500, "ms")));
    }

    /** Each imports an item of its own; the rules let them in any order. */
    private Contender crowd(int each) {
        var core = ground.core();
        return new Contender() {
            @Override
            public String name() {
                return "commit on one carnet, 64 clients";
            }

            @Override
            public Round round() throws Exception {
                long carnet = registry.ofPaperHome(1, MOST_ITEMS).getFirst();
                String officer = TestTokens.officer("GB", "GB").value();
                var commands = new ArrayList<byte[]>();
                for (int item = 1; item <= CROWD * each; item++) {
                    var importation = registry.travel(carnet, Integer.toString(item)).stream()
                            .filter(declared -> declared.type().equals("IMPORTATION"))
                            .findFirst()
                            .orElseThrow();
                    commands.add(importation.commit());
                }
                return Clients.run(
                        CROWD,
                        each,
                        (client, turn) ->
                                core.post("/v1/customs/transactions", officer, commands.get(client * each + turn)));
            }
        };
    }

    private Commits commits(String name, Settings hard, Commits.Carnets carnets) {
        return new Commits(name, registry, ground.core(), hard.clients(), hard.operations(), carnets);
    }

    /** A carnet takes many times as long as a commit: fewer of them make a round. */
    private Settings fewer() {
        return settings.withOperations(Math.max(4, settings.operations() / 10));
    }

    private Contender issuing(Settings hard, String name) {
        var core = ground.core();
        return new Timed(
                name,
                hard.clients(),
                hard.operations(),
                (client, turn) -> core.post(
                        "/v1/association/carnets",
                        Registry.association(),
                        io.eata.bench.ground.Core.body(Registry.order(Registry.number(), ITEMS, true))));
    }
}
