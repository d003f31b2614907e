package io.eata.carnet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.LedgerCommand.AddSets;
import io.eata.carnet.ledger.LedgerCommand.AmendCarnet;
import io.eata.carnet.ledger.LedgerCommand.BlockCarnet;
import io.eata.carnet.ledger.LedgerCommand.CancelCarnet;
import io.eata.carnet.ledger.LedgerCommand.CancelTransaction;
import io.eata.carnet.ledger.LedgerCommand.CommitTransaction;
import io.eata.carnet.ledger.LedgerCommand.DischargeCarnet;
import io.eata.carnet.ledger.LedgerCommand.ForwardCommand;
import io.eata.carnet.ledger.LedgerCommand.HoldCarnet;
import io.eata.carnet.ledger.LedgerCommand.ReleaseCarnet;
import io.eata.carnet.ledger.LedgerCommand.ReplaceCarnet;
import io.eata.carnet.ledger.LedgerCommand.UnblockCarnet;
import io.eata.carnet.ledger.LedgerCommand.WithdrawReplacement;
import io.eata.carnet.ledger.LedgerEntry.ForwardEntry;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A carnet's life as a test tells it. After every step the standing taken in entry by entry is held against the one replayed
 * from the whole ledger.
 */
public final class Story {

    public static final LocalDate ISSUED = LocalDate.of(2026, 6, 1);
    public static final LocalDate VALID_UNTIL = LocalDate.of(2027, 5, 31);

    private final CarnetTerms issuedWith;
    private CarnetTerms terms;
    private final List<LedgerEntry> history = new ArrayList<>();
    private Standing standing;
    private OffsetDateTime now = at(LocalDate.of(2026, 6, 2));

    private Story(CarnetTerms terms) {
        this.issuedWith = terms;
        this.terms = terms;
        this.standing = Standing.atIssue(terms);
    }

    /** Of 20 items, valid for a year in EU, GB and NO, with three sets of each type. */
    public static Story ofACarnetFrom(String home) {
        return new Story(terms(home, true, new VoucherSets(3, 3, 3, 3, 3)));
    }

    public static Story ofACarnetFromPaperHome(String home) {
        return new Story(terms(home, false, new VoucherSets(3, 3, 3, 3, 3)));
    }

    static Story ofACarnetWithSets(String home, VoucherSets sets) {
        return new Story(terms(home, true, sets));
    }

    static CarnetTerms terms(String home, boolean digital, VoucherSets sets) {
        var country = Country.of(home);
        var guaranteed =
                Stream.of("EU", "GB", "NO").map(CustomsTerritory::of).collect(Collectors.toCollection(TreeSet::new));
        return new CarnetTerms(country, country.territory(), digital, 20, ISSUED, VALID_UNTIL, guaranteed, sets);
    }

    /** Steps from now on happen at ten o'clock of this day, two hours east of Greenwich. */
    public Story on(String day) {
        now = at(LocalDate.parse(day));
        return this;
    }

    Story at(String instant) {
        now = OffsetDateTime.parse(instant);
        return this;
    }

    CommitTransaction transaction(TransactionType type, String country, String items) {
        return CommitTransaction.of(act(country), type, items);
    }

    Act act(String country) {
        return Act.of(now, Country.of(country));
    }

    AssociationAct association() {
        return new AssociationAct(now, "CH-ALLIANCE");
    }

    /** A step that must be committed. */
    public Story did(TransactionType type, String country, String items) {
        return did(transaction(type, country, items));
    }

    Story did(TransactionType type, String country, String items, @Nullable String finalDate) {
        return did(transaction(type, country, items).until(finalDate == null ? null : LocalDate.parse(finalDate)));
    }

    public Story reexportedWithoutLeaving(String country, String items, String notReExported) {
        return did(transaction(TransactionType.RE_EXPORTATION, country, items).notReExporting(notReExported));
    }

    Story did(ForwardCommand command) {
        tries(command).isCommitted();
        return this;
    }

    public Story held(String country) {
        return did(new HoldCarnet(act(country), "O1", "officer", "seals"));
    }

    public Story released(String country) {
        return did(new ReleaseCarnet(act(country), "O1", "officer"));
    }

    public Story blocked() {
        return did(new BlockCarnet(association(), "lost"));
    }

    Story unblocked() {
        return did(new UnblockCarnet(association()));
    }

    Story cancelledByItsAssociation() {
        return did(new CancelCarnet(association(), "not collected"));
    }

    Story discharged() {
        return did(new DischargeCarnet(association()));
    }

    Story gotSets(VoucherSets sets) {
        return did(new AddSets(association(), sets));
    }

    public Story amended(CarnetTerms amended) {
        return did(amendment(amended));
    }

    /** By the carnet with eATA ID 2000. */
    public Story replaced() {
        return did(new ReplaceCarnet(association(), 2000));
    }

    Story replacementWithdrawn() {
        return did(new WithdrawReplacement(association(), 2000));
    }

    AmendCarnet amendment(CarnetTerms amended) {
        return new AmendCarnet(association(), 2, "0".repeat(64), amended);
    }

    public Story cancelled(String country, int sequence) {
        triesToCancel(country, sequence).isCommitted();
        return this;
    }

    Outcome tries(TransactionType type, String country, String items) {
        return tries(transaction(type, country, items));
    }

    Outcome tries(ForwardCommand command) {
        return took(Ledger.decide(terms, standing, command));
    }

    Outcome triesToCancel(String country, int sequence) {
        return took(Ledger.decideCancellation(
                history, new CancelTransaction(act(country), sequence, "officer", "mistaken")));
    }

    private Outcome took(Decision decision) {
        switch (decision) {
            case Decision.Committed committed -> committed.entries().forEach(this::append);
            case Decision.Refused _ -> {}
        }
        return new Outcome(decision);
    }

    private void append(LedgerEntry entry) {
        history.add(entry);
        var replayed = Ledger.replay(issuedWith, history);
        standing = switch (entry) {
            case ForwardEntry forward -> Ledger.evolve(terms, standing, forward);
            case LedgerEntry.TransactionCancelled _ -> replayed;
        };
        assertThat(standing).isEqualTo(replayed);
        terms = History.terms(issuedWith, history);
        assertThat(Ledger.replay(terms, history)).isEqualTo(replayed);
    }

    public CarnetTerms terms() {
        return terms;
    }

    public List<LedgerEntry> history() {
        return List.copyOf(history);
    }

    Standing standing() {
        return standing;
    }

    TransactionCommitted lastTransaction() {
        return (TransactionCommitted) history.getLast();
    }

    VoucherSets setsLeft() {
        return standing.setsLeft(terms);
    }

    String outstanding() {
        return standing.outstanding(terms).toString();
    }

    String inTransit() {
        return standing.inTransit().toString();
    }

    private static OffsetDateTime at(LocalDate day) {
        return OffsetDateTime.of(day, LocalTime.of(10, 0), ZoneOffset.ofHours(2));
    }

    /** What came of one attempt. */
    record Outcome(Decision decision) {

        void isCommitted() {
            assertThat(decision).isInstanceOf(Decision.Committed.class);
        }

        void isCommittedWith(Warning... warnings) {
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            Decision.Committed.class,
                            committed -> assertThat(committed.warnings()).containsExactly(warnings));
        }

        void isRefusedFor(Refusal rule) {
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            Decision.Refused.class,
                            refused -> assertThat(refused.rule()).isEqualTo(rule));
        }

        void isRefusedFor(Refusal rule, String detail) {
            assertThat(decision).isEqualTo(new Decision.Refused(rule, detail));
        }
    }

    static ItemSet items(String selection) {
        return ItemSet.parse(selection);
    }
}
