package io.eata.portal.deferral;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.Warning;
import io.eata.contracts.core.CommitTransaction;
import io.eata.contracts.core.CommitTransaction.Deferred;
import io.eata.contracts.core.Office;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.problem.Problem;
import io.eata.portal.access.Officer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer decided while the core was out of reach. It is never changed but by a person, and never removed before it is on
 * record.
 *
 * @param office code
 * @param officer subject of the officer who decided
 * @param number in the order in which decisions were noted
 * @param version counts changes; two at once do not both win
 */
public record DeferredDecision(
        UUID id,
        String territory,
        String country,
        String office,
        long carnetId,
        String officer,
        long number,
        State state,
        int version,
        Content content) {

    /** Where it stands. */
    public enum State {
        WAITING,
        COMMITTED,
        CONFLICT,
        CLOSED
    }

    /**
     * What is kept sealed.
     *
     * @param decidedAt the officer's time, in the office's offset
     * @param knownAt how things stood, as far as known, when it was decided: the replica's time; null where the core had been asked
     * @param idempotencyKey fixed when it was decided, or when a person changed it after the core had refused
     * @param command what is sent, with the officer's time and name in it
     * @param problem why the core would not, while it is in conflict
     * @param receipt once committed
     * @param closedBecause why a person put it aside
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Content(
            Office office,
            String carnetNumber,
            String officerName,

            @JsonFormat(without = JsonFormat.Feature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            OffsetDateTime decidedAt,

            @Nullable Instant knownAt,
            String idempotencyKey,
            CommitTransaction command,
            @Nullable Problem problem,
            @Nullable Receipt receipt,
            @Nullable String closedBecause,
            @Nullable String closedBy) {

        Content answered(@Nullable Problem refused, @Nullable Receipt given) {
            return new Content(
                    office,
                    carnetNumber,
                    officerName,
                    decidedAt,
                    knownAt,
                    idempotencyKey,
                    command,
                    refused,
                    given,
                    null,
                    null);
        }

        Content changed(String key, CommitTransaction changed) {
            return new Content(
                    office, carnetNumber, officerName, decidedAt, knownAt, key, changed, null, null, null, null);
        }

        Content closed(String because, String by) {
            return new Content(
                    office,
                    carnetNumber,
                    officerName,
                    decidedAt,
                    knownAt,
                    idempotencyKey,
                    command,
                    problem,
                    null,
                    because,
                    by);
        }
    }

    /** A decision of this officer, now; {@code command} may have been sent before under that key. */
    public static DeferredDecision of(
            Officer officer,
            String carnetNumber,
            TransactionType type,
            String idempotencyKey,
            CommitTransaction command,
            @Nullable Instant knownAt,
            Instant now) {
        var office = command.office();
        var decidedAt = now.truncatedTo(ChronoUnit.MILLIS)
                .atZone(ZoneId.of(office.zone()))
                .toOffsetDateTime();
        var deferred = command.deferredSince(new Deferred(decidedAt, officer.subject(), officer.name(), type));
        return new DeferredDecision(
                UUID.randomUUID(),
                officer.territory(),
                officer.country(),
                office.code(),
                command.carnetId(),
                officer.subject(),
                0,
                State.WAITING,
                1,
                new Content(
                        office,
                        carnetNumber,
                        officer.name(),
                        decidedAt,
                        knownAt,
                        idempotencyKey,
                        deferred,
                        null,
                        null,
                        null,
                        null));
    }

    /** To be written on a paper and found again. */
    public String reference() {
        return "D-" + id.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    public TransactionType type() {
        return decision().type();
    }

    public CommitTransaction command() {
        return content.command();
    }

    /** What the core asked to be confirmed beside what was confirmed already. */
    public List<Warning> toConfirm() {
        var problem = content.problem();
        if (problem == null || problem.errors() == null) {
            return List.of();
        }
        var asked = problem.errors().stream().map(error -> error.rule()).toList();
        return List.of(Warning.values()).stream()
                .filter(warning -> asked.contains(warning.name()))
                .toList();
    }

    DeferredDecision committed(Receipt receipt) {
        return with(State.COMMITTED, content.answered(null, receipt));
    }

    DeferredDecision refused(Problem problem) {
        return with(State.CONFLICT, content.answered(problem, null));
    }

    /** The core refused and wrote nothing: what is changed is another command. */
    DeferredDecision changed(String items, TransactionType type, List<Warning> confirmed) {
        var old = decision();
        var command = command()
                .withItems(items)
                .confirming(confirmed)
                .deferredSince(new Deferred(old.decidedAt(), old.subject(), old.officer(), type));
        return with(State.WAITING, content.changed(UUID.randomUUID().toString(), command));
    }

    DeferredDecision closed(String because, Officer by) {
        return with(State.CLOSED, content.closed(because, by.name()));
    }

    /** As it is kept from now on. */
    public DeferredDecision next() {
        return new DeferredDecision(
                id, territory, country, office, carnetId, officer, number, state, version + 1, content);
    }

    private Deferred decision() {
        var deferred = content.command().deferred();
        if (deferred == null) {
            throw new IllegalStateException("a deferred decision says when it was made");
        }
        return deferred;
    }

    private DeferredDecision with(State newState, Content changed) {
        return new DeferredDecision(
                id, territory, country, office, carnetId, officer, number, newState, version, changed);
    }
}
