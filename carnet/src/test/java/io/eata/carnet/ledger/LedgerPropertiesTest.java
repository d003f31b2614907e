package io.eata.carnet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.LedgerCommand.AddSets;
import io.eata.carnet.ledger.LedgerCommand.BlockCarnet;
import io.eata.carnet.ledger.LedgerCommand.CancelTransaction;
import io.eata.carnet.ledger.LedgerCommand.CommitTransaction;
import io.eata.carnet.ledger.LedgerCommand.ForwardCommand;
import io.eata.carnet.ledger.LedgerCommand.HoldCarnet;
import io.eata.carnet.ledger.LedgerCommand.ReleaseCarnet;
import io.eata.carnet.ledger.LedgerCommand.UnblockCarnet;
import io.eata.carnet.ledger.LedgerEntry.ForwardEntry;
import io.eata.carnet.ledger.LedgerEntry.TransactionCancelled;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.carnet.reconciliation.Reconciliation;
import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Whatever offices and associations try in whatever order, what was decided adds up. */
class LedgerPropertiesTest {

    private static final CarnetTerms DIGITAL = Story.terms("CH", true, new VoucherSets(6, 6, 6, 6, 4));
    private static final CarnetTerms PAPER = Story.terms("JP", false, new VoucherSets(6, 6, 6, 6, 4));
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-06-01T08:00:00+02:00");

    @Property(edgeCases = EdgeCasesMode.NONE)
    void replaying_what_was_decided_breaks_no_invariant(
            @ForAll("terms") CarnetTerms terms, @ForAll("attempts") List<Attempt> attempts) {
        live(terms, attempts, (history, standing) -> {
            assertThat(standing.lastSequence()).isEqualTo(history.size());
            var left = standing.setsLeft(terms);
            for (var type : SetType.values()) {
                assertThat(left.of(type))
                        .isBetween(
                                0, terms.sets().of(type) + standing.setsAdded().of(type));
            }
            assertThat(standing.outstanding(terms).values()).allMatch(terms.generalList()::containsAll);
            assertThat(standing.inTransit().values()).allMatch(terms.generalList()::containsAll);
            assertThat(terms.generalList().containsAll(standing.away().items())).isTrue();
            assertThat(standing.here().values()).noneMatch(ItemBalance::isEmpty);
            standing.here().values().forEach(LedgerPropertiesTest::isGrouped);
            isGrouped(standing.away());
            assertThat(standing.openTransits())
                    .hasSizeLessThanOrEqualTo(standing.setsUsed().transit());
            assertThat(standing.standingTransactions())
                    .isEqualTo(History.standingTransactions(history).size());
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void taking_entries_in_one_by_one_is_replaying_them(
            @ForAll("terms") CarnetTerms terms, @ForAll("attempts") List<Attempt> attempts) {
        live(terms, attempts, (history, standing) -> assertThat(standing).isEqualTo(Ledger.replay(terms, history)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void cancelling_what_was_just_committed_restores_the_standing(
            @ForAll("terms") CarnetTerms terms, @ForAll("attempts") List<Attempt> attempts) {
        var before = new ArrayList<>(List.of(Standing.atIssue(terms)));
        live(terms, attempts, (history, standing) -> {
            if (history.getLast() instanceof TransactionCommitted committed
                    && committed.type() != TransactionType.PRE_EXPORTATION) {
                var cancel = new CancelTransaction(committed.act(), committed.sequence(), "officer", "");
                var entry = committed(Ledger.decideCancellation(history, cancel));
                var undone = Ledger.replay(terms, plus(history, entry));
                assertThat(settled(undone)).isEqualTo(settled(before.getLast()));
                assertThat(undone.lastSequence()).isEqualTo(standing.lastSequence() + 1);
            }
            before.add(standing);
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_refused_command_writes_nothing_and_is_refused_again(
            @ForAll("terms") CarnetTerms terms, @ForAll("attempts") List<Attempt> attempts, @ForAll("act") Act act) {
        live(terms, attempts, (history, standing) -> {
            var command = CommitTransaction.of(act, TransactionType.IMPORTATION, "1-21");
            var decision = Ledger.decide(terms, standing, command);
            assertThat(decision).isInstanceOf(Decision.Refused.class);
            assertThat(Ledger.decide(terms, standing, command)).isEqualTo(decision);
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void reconciliation_finds_what_the_standing_knows(
            @ForAll("terms") CarnetTerms terms, @ForAll("attempts") List<Attempt> attempts) {
        live(terms, attempts, (history, standing) -> {
            var verdict = Reconciliation.of(terms, terms.validUntil().plusDays(1), history);
            assertThat(verdict.outstanding()).isEqualTo(standing.outstanding(terms));
            assertThat(verdict.openTransits()).isEqualTo(standing.inTransit());
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void voucher_numbers_are_given_once(
            @ForAll("terms") CarnetTerms terms, @ForAll("attempts") List<Attempt> attempts) {
        var history = live(terms, attempts, (entries, standing) -> {});
        var byType = new TreeMap<TransactionType, List<Integer>>();
        history.stream()
                .filter(TransactionCommitted.class::isInstance)
                .map(TransactionCommitted.class::cast)
                .forEach(transaction -> byType.computeIfAbsent(
                                transaction.type().numberedAs(), type -> new ArrayList<>())
                        .add(transaction.voucherNumber()));
        byType.values()
                .forEach(numbers ->
                        assertThat(numbers).doesNotHaveDuplicates().isSorted().startsWith(1));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void the_vouchers_found_going_back_are_those_under_which_each_item_last_came(
            @ForAll("terms") CarnetTerms terms, @ForAll("attempts") List<Attempt> attempts, @ForAll("act") Act act) {
        live(terms, attempts, (history, standing) -> {
            var command = CommitTransaction.of(act, TransactionType.RE_EXPORTATION, "1-20");
            var search = VoucherSearch.answering(standing, command);
            history.reversed().forEach(search::back);
            assertThat(search.vouchers()).containsExactlyElementsOf(vouchersOfGoodsIn(act.territory(), history));
        });
    }

    /** Item by item and forwards: the voucher of the last importation since which it has not left. */
    private static Set<Integer> vouchersOfGoodsIn(CustomsTerritory territory, List<LedgerEntry> history) {
        var byItem = new TreeMap<Integer, Integer>();
        History.standingTransactions(history).stream()
                .filter(transaction -> transaction.act().territory().equals(territory))
                .forEach(transaction -> transaction.cleared().numbers().forEach(item -> {
                    if (transaction.type() == TransactionType.IMPORTATION) {
                        byItem.put(item, transaction.voucherNumber());
                    } else if (transaction.type() == TransactionType.RE_EXPORTATION) {
                        byItem.remove(item);
                    }
                }));
        return new TreeSet<>(byItem.values());
    }

    private interface Check {
        void after(List<LedgerEntry> history, Standing standing);
    }

    private static List<LedgerEntry> live(CarnetTerms terms, List<Attempt> attempts, Check check) {
        List<LedgerEntry> history = new ArrayList<>();
        var standing = Standing.atIssue(terms);
        for (var attempt : attempts) {
            var decision = switch (attempt) {
                case Forward(var command) -> Ledger.decide(terms, standing, command);
                case Cancel(var act, var which) ->
                    Ledger.decideCancellation(
                            history, new CancelTransaction(act, which % (history.size() + 1), "officer", ""));
            };
            if (decision instanceof Decision.Committed(var entries, var warnings)) {
                assertThat(entries).hasSize(1);
                history.addAll(entries);
                standing = switch (entries.getFirst()) {
                    case ForwardEntry entry -> Ledger.evolve(terms, standing, entry);
                    case TransactionCancelled _ -> Ledger.replay(terms, history);
                };
                check.after(List.copyOf(history), standing);
            }
        }
        return history;
    }

    private static LedgerEntry committed(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Committed.class);
        return ((Decision.Committed) decision).entries().getFirst();
    }

    private static List<LedgerEntry> plus(List<LedgerEntry> history, LedgerEntry entry) {
        var longer = new ArrayList<>(history);
        longer.add(entry);
        return longer;
    }

    /** All but the two counters that never go back. */
    private static Standing settled(Standing standing) {
        return new Standing(
                0,
                standing.activated(),
                standing.blocked(),
                standing.cancelled(),
                standing.discharged(),
                standing.replaced(),
                standing.standingTransactions(),
                standing.away(),
                standing.regularised(),
                standing.here(),
                standing.openTransits(),
                standing.preExportationsWithoutExit(),
                standing.setsUsed(),
                standing.setsAdded(),
                standing.holds(),
                new TreeMap<>());
    }

    private static void isGrouped(ItemBalance balance) {
        assertThat(balance.parts()).extracting(DatedItems::finalDate).isSorted().doesNotHaveDuplicates();
        assertThat(balance.parts().stream()
                        .mapToInt(part -> part.items().size())
                        .sum())
                .isEqualTo(balance.items().size());
    }

    sealed interface Attempt {}

    record Forward(ForwardCommand command) implements Attempt {}

    record Cancel(Act act, int which) implements Attempt {}

    @Provide
    Arbitrary<CarnetTerms> terms() {
        return Arbitraries.of(DIGITAL, PAPER);
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        Arbitrary<Attempt> attempt = Arbitraries.frequencyOf(
                Tuple.of(20, transactions().map(Forward::new)),
                Tuple.of(
                        3,
                        Combinators.combine(act(), Arbitraries.integers().between(0, 60))
                                .as(Cancel::new)),
                Tuple.of(2, others().map(Forward::new)));
        return attempt.list()
                .ofMaxSize(60)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(attempts -> {
                    List<Attempt> withValidation = new ArrayList<>();
                    withValidation.add(new Forward(
                            CommitTransaction.of(Act.of(START, Country.of("CH")), TransactionType.VALIDATION, "1-20")));
                    withValidation.addAll(attempts);
                    return withValidation;
                });
    }

    private Arbitrary<ForwardCommand> transactions() {
        return Arbitraries.of(TransactionType.class).flatMap(this::transactions);
    }

    /** Mostly where they belong, or little would ever be committed. */
    private Arbitrary<ForwardCommand> transactions(TransactionType type) {
        var fitting = type.atHome() ? act("CH", "JP") : act("DE", "FR", "GB");
        var finalDate = Arbitraries.integers()
                .between(0, 200)
                .map(Story.ISSUED::plusDays)
                .injectNull(0.5);
        return Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(9, fitting), Tuple.of(1, act())),
                        selections(),
                        selections(),
                        finalDate)
                .as((act, items, others, date) -> {
                    var command =
                            CommitTransaction.of(act, type, items.toString()).until(date);
                    var rest = others.minus(items).toString();
                    return switch (type) {
                        case RE_EXPORTATION -> command.notReExporting(rest);
                        case RE_IMPORTATION -> command.notReImporting(rest);
                        case VALIDATION, EXPORTATION, PRE_EXPORTATION, EXIT, IMPORTATION, TRANSIT_OPEN, TRANSIT_CLOSE ->
                            command;
                    };
                });
    }

    private Arbitrary<ForwardCommand> others() {
        return act().flatMap(act -> {
            var association = new AssociationAct(act.at(), "CH-ALLIANCE");
            return Arbitraries.of(
                    new HoldCarnet(act, "O1", "officer", ""),
                    new ReleaseCarnet(act, "O1", "officer"),
                    new ReleaseCarnet(act, "O1", "officer"),
                    new BlockCarnet(association, ""),
                    new UnblockCarnet(association),
                    new UnblockCarnet(association),
                    new AddSets(association, new VoucherSets(1, 1, 1, 1, 1)));
        });
    }

    @Provide
    Arbitrary<Act> act() {
        return act("CH", "JP", "DE", "FR", "GB");
    }

    private static Arbitrary<Act> act(String... countries) {
        var country = Arbitraries.of(countries).map(Country::of);
        var hours = Arbitraries.integers().between(0, 24 * 380);
        return Combinators.combine(country, hours).as((in, later) -> Act.of(START.plusHours(later), in));
    }

    private static Arbitrary<ItemSet> selections() {
        var number = Arbitraries.integers().between(1, 20);
        var range = Combinators.combine(number, number).as((a, b) -> ItemSet.range(Math.min(a, b), Math.max(a, b)));
        return range.list().ofMaxSize(2).map(ranges -> ranges.stream().reduce(ItemSet.none(), ItemSet::union));
    }
}
