package io.eata.journeys.faults;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.carnet.ledger.Warning;
import io.eata.contracts.Headers;
import io.eata.contracts.carnet.CarnetFormat;
import io.eata.contracts.carnet.CarnetOrder;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.carnet.IntendedUse;
import io.eata.contracts.carnet.Item;
import io.eata.contracts.carnet.Party;
import io.eata.contracts.core.CarnetSignature;
import io.eata.contracts.core.CommitTransaction;
import io.eata.contracts.core.Declaration;
import io.eata.contracts.core.IssueCarnet;
import io.eata.contracts.core.IssuedCarnet;
import io.eata.contracts.core.Office;
import io.eata.contracts.core.PinAccess;
import io.eata.contracts.core.PrepareTravel;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.SignCarnet;
import io.eata.contracts.core.Travel;
import io.eata.journeys.people.Answer;
import io.eata.journeys.people.Http;
import io.eata.journeys.people.UnexpectedAnswer;
import io.eata.platform.test.TestTokens;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/**
 * One carnet after the other with its holder and officers, who go on preparing and committing whatever happens to core. Each command
 * keeps its idempotency key until it is answered: that is all the platform asks of a client.
 */
final class CommitStream implements Runnable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int SETS = 900;
    private static final int SERVER_FAULT = 500;
    private static final Office CH = new Office("CH001251", "Basel", "Europe/Zurich");
    private static final Office GB = new Office("GB000060", "Dover", "Europe/London");

    private final CoreProcess core;
    private final String name;
    private final Clock clock;
    private final AtomicBoolean goOn;
    private final Http http = new Http();
    private final List<Carried> carried = new CopyOnWriteArrayList<>();
    private final AtomicInteger askedAgain = new AtomicInteger();

    /**
     * A carnet, and what was acknowledged of it.
     *
     * @param acknowledged ledger sequences in the order of the answers
     */
    record Carried(long carnet, Queue<Long> acknowledged) {}

    /** @param name what the numbers of its carnets begin with */
    CommitStream(CoreProcess core, String name, Clock clock, AtomicBoolean goOn) {
        this.core = core;
        this.name = name;
        this.clock = clock;
        this.goOn = goOn;
        carry();
    }

    List<Carried> carried() {
        return List.copyOf(carried);
    }

    /** How many commits were acknowledged. */
    int count() {
        return carried.stream().mapToInt(one -> one.acknowledged().size()).sum();
    }

    int askedAgain() {
        return askedAgain.get();
    }

    /** A fresh token each time: they live shorter than the test. */
    static String association() {
        return TestTokens.association("CH-ALLIANCE", "CH").value();
    }

    private static String holder() {
        return TestTokens.holder("ALPENFILM").value();
    }

    @Override
    public void run() {
        for (int travels = 1; goOn.get(); travels++) {
            if (travels % SETS == 0) {
                carry();
            }
            for (Declaration declaration : prepare().declarations()) {
                commit(declaration);
            }
        }
    }

    private void carry() {
        IssuedCarnet issued = issue(name + "-" + carried.size(), LocalDate.now(clock));
        carried.add(new Carried(issued.id(), new ConcurrentLinkedQueue<>()));
        untilAnswered(() -> http.post(
                core.address("/v1/holder/carnets/access"),
                holder(),
                new PinAccess(String.valueOf(issued.id()), issued.pin()),
                Map.of(),
                CarnetSummary.class));
        sign();
    }

    private Carried current() {
        return carried.getLast();
    }

    private IssuedCarnet issue(String number, LocalDate today) {
        var party = new Party("Alpenfilm AG", "Zürich", "CH", "holder@film.example", "en");
        var item = new Item(1, "Camera", 1, null, null, BigDecimal.TEN, null, null);
        var command = new IssueCarnet(
                number,
                CarnetOrder.ORIGINAL,
                CarnetFormat.DIGITAL,
                party,
                List.of(),
                IntendedUse.PROFESSIONAL_EQUIPMENT,
                today,
                today.plusMonths(6),
                true,
                List.of("GB"),
                "CHF",
                null,
                new VoucherSets(SETS, SETS, SETS, SETS, SETS),
                List.of(item),
                null,
                null);
        var key = key();
        return untilAnswered(() ->
                http.post(core.address("/v1/association/carnets"), association(), command, key, IssuedCarnet.class));
    }

    private void sign() {
        var address = core.address("/v1/holder/carnets/" + current().carnet() + "/signature");
        var current = untilAnswered(() -> http.get(address, holder(), CarnetSignature.class));
        var key = key();
        untilAnswered(() -> http.post(
                address,
                holder(),
                new SignCarnet("Noa Keller", null, current.documentDigest()),
                key,
                CarnetSignature.class));
    }

    private Travel prepare() {
        var plan = new PrepareTravel("again", "CH", "GB", List.of(), "1", "Noa Keller", null, null, null, null);
        var key = key();
        return untilAnswered(() -> http.post(
                core.address("/v1/holder/carnets/" + current().carnet() + "/travels"),
                holder(),
                plan,
                key,
                Travel.class));
    }

    private void commit(Declaration declaration) {
        boolean home = declaration.type().atHome();
        var command = new CommitTransaction(
                current().carnet(),
                String.valueOf(declaration.code()),
                home ? CH : GB,
                null,
                "1",
                null,
                null,
                List.of(Warning.values()),
                declaration.type() == TransactionType.VALIDATION ? true : null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        var key = key();
        Receipt receipt = untilAnswered(() -> http.post(
                core.address("/v1/customs/transactions"),
                home
                        ? TestTokens.officer("CH", "CH").value()
                        : TestTokens.officer("GB", "GB").value(),
                command,
                key,
                Receipt.class));
        current().acknowledged().add(receipt.transaction().sequence());
    }

    /** Asks again with the same key until there is an answer; a refusal is one, and ends the test. */
    private <T> T untilAnswered(Supplier<Answer<T>> attempt) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> answered(attempt), Optional::isPresent)
                .orElseThrow()
                .orFail();
    }

    private <T> Optional<Answer<T>> answered(Supplier<Answer<T>> attempt) {
        try {
            var answer = attempt.get();
            if (answer.status() < SERVER_FAULT) {
                return Optional.of(answer);
            }
        } catch (UnexpectedAnswer e) {
            if (e.getCause() == null) {
                throw e;
            }
        }
        askedAgain.incrementAndGet();
        return Optional.empty();
    }

    private static Map<String, String> key() {
        return Map.of(Headers.IDEMPOTENCY_KEY, UUID.randomUUID().toString());
    }
}
