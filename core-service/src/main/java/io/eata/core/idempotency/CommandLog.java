package io.eata.core.idempotency;

import io.eata.contracts.problem.ProblemCode;
import io.eata.core.StoredJson;
import io.eata.core.secrets.AtRest;
import io.eata.core.sql.Database;
import io.eata.core.sql.RoundTrip;
import io.eata.platform.problems.ProblemException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Commands and their answers, written in the transaction of their effect: either both are there or neither. Who writes a key for the
 * second time waits until the first one's transaction ends, and then finds its answer, or takes its place if that was rolled back. So a
 * refusal is not kept: sent again, the command is decided again.
 */
@Component
public final class CommandLog {

    private static final String KEEP =
            "insert into command (caller, key, request_hash, answer, at) values (?, ?, ?, ?, ?)";
    private static final String READ = "select request_hash, answer from command where caller = ? and key = ?";

    private final Database database;
    private final AtRest atRest;
    private final Clock clock;

    CommandLog(Database database, AtRest atRest, Clock clock) {
        this.database = database;
        this.atRest = atRest;
        this.clock = clock;
    }

    /**
     * Does the work in one transaction, or answers what the first command with this key was answered.
     *
     * @param work must {@link #keep} its answer
     * @throws ProblemException {@code key-reused} when that was another command, and whatever the work throws
     */
    public <T> T once(CommandKey key, Class<T> answer, Supplier<T> work) {
        try {
            return database.inTransaction(work);
        } catch (DuplicateKeyException e) {
            return find(key, answer).orElseThrow(() -> e);
        }
    }

    /** Keeps the answer, sealed, as part of the round trip that writes the effect. */
    public void keep(RoundTrip trip, CommandKey key, Object answer) {
        trip.updateOne(
                KEEP,
                key.caller(),
                key.key(),
                key.requestHash(),
                atRest.seal(key.place(), StoredJson.write(answer)),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** The answer that an earlier command with this key got, for a look before the work begins; {@code key-reused} as above. */
    public <T> Optional<T> find(CommandKey key, Class<T> answer) {
        var trip = database.roundTrip();
        var found = find(trip, key, answer);
        trip.run();
        return found.get();
    }

    /** The same as part of a round trip. */
    public <T> Supplier<Optional<T>> find(RoundTrip trip, CommandKey key, Class<T> answer) {
        var stored = trip.first(
                READ,
                (row, n) -> new Stored(row.getString("request_hash"), row.getString("answer")),
                key.caller(),
                key.key());
        return () -> stored.get().map(command -> opened(command, key, answer));
    }

    private <T> T opened(Stored command, CommandKey key, Class<T> answer) {
        if (!command.requestHash().equals(key.requestHash())) {
            throw new ProblemException(
                    ProblemCode.KEY_REUSED, "This key was used within the last 24 hours for something else");
        }
        return StoredJson.read(atRest.open(key.place(), command.answer()), answer);
    }

    private record Stored(String requestHash, String answer) {}
}
