package io.eata.contracts.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.carnet.ledger.Warning;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact of one carnet. Numbers and item selections only: never goods, never personal details.
 *
 * <p>Facts of the ledger carry the ledger's sequence (1, 2, 3 … without gaps per carnet); {@link CarnetIssued} and {@link
 * HolderLinked} are facts of the registry and carry the sequence at which the ledger stood.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(CarnetFact.CarnetIssued.class),
    @JsonSubTypes.Type(CarnetFact.HolderLinked.class),
    @JsonSubTypes.Type(CarnetFact.TransactionCommitted.class),
    @JsonSubTypes.Type(CarnetFact.TransactionCancelled.class),
    @JsonSubTypes.Type(CarnetFact.CarnetHeld.class),
    @JsonSubTypes.Type(CarnetFact.CarnetReleased.class),
    @JsonSubTypes.Type(CarnetFact.CarnetBlocked.class),
    @JsonSubTypes.Type(CarnetFact.CarnetUnblocked.class),
    @JsonSubTypes.Type(CarnetFact.SetsAdded.class),
    @JsonSubTypes.Type(CarnetFact.CarnetAmended.class),
    @JsonSubTypes.Type(CarnetFact.CarnetReplaced.class),
    @JsonSubTypes.Type(CarnetFact.ReplacementWithdrawn.class),
    @JsonSubTypes.Type(CarnetFact.CarnetCancelled.class),
    @JsonSubTypes.Type(CarnetFact.CarnetDischarged.class)
})
public sealed interface CarnetFact {

    /** eATA ID. */
    long carnetId();

    /** Number of the ledger entry, or where the ledger stood. */
    long sequence();

    /** When it happened, in the offset of the office or in UTC. */
    OffsetDateTime at();

    /**
     * A carnet exists.
     *
     * @param itemValues value of item 1, 2, … in the carnet's currency, for the value at stake
     */
    record CarnetIssued(
            long carnetId,
            long sequence,
            OffsetDateTime at,
            String number,
            String association,
            String homeCountry,
            String homeTerritory,
            boolean homeDigital,
            LocalDate issueDate,
            LocalDate validUntil,
            int items,
            List<String> territories,
            VoucherSets sets,
            String currency,
            List<BigDecimal> itemValues)
            implements CarnetFact {
        public CarnetIssued {
            territories = List.copyOf(territories);
            itemValues = List.copyOf(itemValues);
        }
    }

    /** An account has shown the carnet's PIN; {@code subject} is the account's opaque id. */
    record HolderLinked(long carnetId, long sequence, OffsetDateTime at, String subject) implements CarnetFact {}

    /**
     * A transaction was committed.
     *
     * @param items cleared items
     * @param notReturned items not re-exported or not re-imported
     * @param office code of the customs office
     * @param answers numbers of the vouchers that it answers; absent in facts from before they were noted
     */
    record TransactionCommitted(
            long carnetId,
            long sequence,
            OffsetDateTime at,
            TransactionType type,
            int voucherNumber,
            String country,
            String territory,
            String office,
            String items,
            String notReturned,
            @Nullable LocalDate finalDate,
            List<Warning> warnings,
            List<Integer> answers)
            implements CarnetFact {
        public TransactionCommitted {
            warnings = List.copyOf(warnings);
            answers = answers == null ? List.of() : List.copyOf(answers);
        }
    }

    /** The transaction with sequence {@code of} was cancelled. */
    record TransactionCancelled(
            long carnetId, long sequence, OffsetDateTime at, long of, String country, String territory, String office)
            implements CarnetFact {}

    /** On hold in one territory. The reason stays with that territory. */
    record CarnetHeld(long carnetId, long sequence, OffsetDateTime at, String country, String territory, String office)
            implements CarnetFact {}

    /** No longer on hold there. */
    record CarnetReleased(
            long carnetId, long sequence, OffsetDateTime at, String country, String territory, String office)
            implements CarnetFact {}

    /** The association stopped every further transaction. */
    record CarnetBlocked(long carnetId, long sequence, OffsetDateTime at) implements CarnetFact {}

    /** The association lifted the block. */
    record CarnetUnblocked(long carnetId, long sequence, OffsetDateTime at) implements CarnetFact {}

    /** The association added sets. */
    record SetsAdded(long carnetId, long sequence, OffsetDateTime at, VoucherSets sets) implements CarnetFact {}

    /**
     * The unused carnet has another document, and with it other terms; prepared travels are withdrawn.
     *
     * @param documentVersion of the document from here on
     * @param documentDigest SHA-256 in lower-case hex of that version as it was signed
     * @param itemValues value of item 1, 2, … in the carnet's currency
     */
    record CarnetAmended(
            long carnetId,
            long sequence,
            OffsetDateTime at,
            int documentVersion,
            String documentDigest,
            String homeCountry,
            String homeTerritory,
            boolean homeDigital,
            LocalDate issueDate,
            LocalDate validUntil,
            int items,
            List<String> territories,
            VoucherSets sets,
            String currency,
            List<BigDecimal> itemValues)
            implements CarnetFact {
        public CarnetAmended {
            territories = List.copyOf(territories);
            itemValues = List.copyOf(itemValues);
        }
    }

    /** Another carnet stands in for this one; {@code replacement} is its eATA ID. */
    record CarnetReplaced(long carnetId, long sequence, OffsetDateTime at, long replacement) implements CarnetFact {}

    /** The carnet that stood in for this one was cancelled unused. */
    record ReplacementWithdrawn(long carnetId, long sequence, OffsetDateTime at, long replacement)
            implements CarnetFact {}

    /** The association cancelled the unused carnet. */
    record CarnetCancelled(long carnetId, long sequence, OffsetDateTime at) implements CarnetFact {}

    /** The association discharged the carnet. */
    record CarnetDischarged(long carnetId, long sequence, OffsetDateTime at) implements CarnetFact {}
}
