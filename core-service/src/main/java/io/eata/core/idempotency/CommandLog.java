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
import org.springframework.stereotype.Component;

/**
 * Commands and their answers, written in the transaction of their effect: either both are there or neither. A second command with
 * the same key waits at the claim until the first one's transaction ends, and then finds its answer, or takes its place if that was
 * rolled back. So a refusal is not kept: sent again, the command is decided again.
 */
@Component
public final class CommandLog {

    private static final String CLAIM =
            "insert into command (caller, key, request_hash, at) values (?, ?, ?, ?) on conflict do nothing";
    private static final String COMPLETE = "update command set answer = ? where caller = ? and key = ?";
    private static final String READ = "select request_hash, answer from command where caller = ? and key = ?";

    private final Database database;
    private final AtRest atRest;
    private final Clock clock;

    CommandLog(Database database, AtRest atRest, Clock clock) {
        this.database = database;
        this.atRest = atRest;
        this.clock = clock;
    }

    /** Claims the key as part of a round trip; answers whether this command is the first with it. */
    public Supplier<Boolean> claim(RoundTrip trip, CommandKey key) {
        var claimed = trip.update(
                CLAIM,
                key.caller(),
                key.key(),
                key.requestHash(),
                clock.instant().atOffset(ZoneOffset.UTC));
        return () -> claimed.get() == 1;
    }

    /** Keeps the answer, sealed, as part of the round trip that writes the effect. */
    public void complete(RoundTrip trip, CommandKey key, Object answer) {
        trip.updateOne(COMPLETE, atRest.seal(key.place(), StoredJson.write(answer)), key.caller(), key.key());
    }

    /**
     * The answer that the first command with this key got.
     *
     * @throws ProblemException {@code key-reused} when that was another command
     */
    public <T> T replay(CommandKey key, Class<T> answer) {
        return find(key, answer).orElseThrow(() -> new IllegalStateException("a claimed command has no answer"));
    }

    /** As {@link #replay}, for a look before the work begins. */
    public <T> Optional<T> find(CommandKey key, Class<T> answer) {
        var trip = database.roundTrip();
        var stored = trip.first(
                READ,
                (row, n) -> new Stored(row.getString("request_hash"), row.getString("answer")),
                key.caller(),
                key.key());
        trip.run();
        return stored.get().map(command -> {
            if (!command.requestHash().equals(key.requestHash())) {
                throw new ProblemException(
                        ProblemCode.KEY_REUSED, "This key was used within the last 24 hours for something else");
            }
            return StoredJson.read(atRest.open(key.place(), command.answer()), answer);
        });
    }

    private record Stored(String requestHash, String answer) {}
}
