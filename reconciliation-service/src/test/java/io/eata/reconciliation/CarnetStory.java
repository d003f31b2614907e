package io.eata.reconciliation;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.carnet.territory.Country;
import io.eata.contracts.event.CarnetFact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The facts of a carnet of 20 items from CH, worth 100.50 CHF each, valid until 2026-11-30. */
public final class CarnetStory {

    public static final LocalDate VALID_UNTIL = LocalDate.parse("2026-11-30");
    public static final LocalDate EXPIRED = VALID_UNTIL.plusDays(1);

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-11-01T10:00:00+01:00");

    private final long id;
    private final String association;
    private final List<CarnetFact> facts = new ArrayList<>();

    private CarnetStory(long id, String association) {
        this.id = id;
        this.association = association;
    }

    public static CarnetStory of(long id) {
        return issuedBy("CH-ALLIANCE", id);
    }

    public static CarnetStory issuedBy(String association, long id) {
        var story = new CarnetStory(id, association);
        story.facts.add(new CarnetFact.CarnetIssued(
                id,
                0,
                START,
                "CHTA" + id,
                association,
                "CH",
                "CH",
                true,
                START.toLocalDate(),
                VALID_UNTIL,
                20,
                List.of("EU", "GB"),
                new VoucherSets(9, 9, 9, 9, 9),
                "CHF",
                Collections.nCopies(20, new BigDecimal("100.50"))));
        return story;
    }

    /** Worked example 883: everything went to Germany, and nothing is known of a way back. */
    public static CarnetStory neverLeftGermany(long id) {
        return of(id).validated()
                .then(TransactionType.EXPORTATION, "CH", "1-20")
                .then(TransactionType.IMPORTATION, "DE", "1-20");
    }

    /** Worked example 886: items 7-10 there and back. */
    public static CarnetStory thereAndBack(long id) {
        return of(id).validated()
                .then(TransactionType.EXPORTATION, "CH", "7-10")
                .then(TransactionType.IMPORTATION, "DE", "7-10")
                .then(TransactionType.RE_EXPORTATION, "DE", "7-10")
                .then(TransactionType.RE_IMPORTATION, "CH", "7-10");
    }

    public CarnetStory validated() {
        return then(TransactionType.VALIDATION, "CH", "1-20");
    }

    public CarnetStory then(TransactionType type, String country, String items) {
        facts.add(new CarnetFact.TransactionCommitted(
                id,
                facts.size(),
                START.plusHours(facts.size()),
                type,
                1,
                country,
                Country.of(country).territory().code(),
                country + "0001",
                items,
                "",
                null,
                List.of(),
                List.of()));
        return this;
    }

    public CarnetStory thenCancelled(int of) {
        facts.add(new CarnetFact.TransactionCancelled(
                id, facts.size(), START.plusHours(facts.size()), of, "CH", "CH", "CH0001"));
        return this;
    }

    /** Valid until that day, five items of 7 EUR each, home on paper. */
    public CarnetStory thenAmended(LocalDate validUntil) {
        facts.add(new CarnetFact.CarnetAmended(
                id,
                facts.size(),
                START.plusHours(facts.size()),
                2,
                "0".repeat(64),
                "CH",
                "CH",
                false,
                START.toLocalDate(),
                validUntil,
                5,
                List.of("EU", "GB"),
                new VoucherSets(9, 9, 9, 9, 9),
                "EUR",
                Collections.nCopies(5, new BigDecimal("7.00"))));
        return this;
    }

    public CarnetStory thenReplacedAndNot() {
        facts.add(new CarnetFact.CarnetReplaced(id, facts.size(), START.plusHours(facts.size()), id + 1));
        facts.add(new CarnetFact.ReplacementWithdrawn(id, facts.size(), START.plusHours(facts.size()), id + 1));
        return this;
    }

    public CarnetStory thenBlocked() {
        facts.add(new CarnetFact.CarnetBlocked(id, facts.size(), START.plusHours(facts.size())));
        return this;
    }

    public List<CarnetFact> facts() {
        return List.copyOf(facts);
    }

    /** What happened last, to be told to a service that knows the rest. */
    public List<CarnetFact> last() {
        return List.of(facts.getLast());
    }
}
