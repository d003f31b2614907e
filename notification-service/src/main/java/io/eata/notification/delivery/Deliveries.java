package io.eata.notification.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The deliveries in PostgreSQL. Whoever takes one has it for {@link DeliveryProperties#lease()}, without holding a lock; what
 * he then writes counts only if nobody took it after him.
 */
@Repository
public class Deliveries {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final DeliveryProperties properties;

    Deliveries(JdbcClient jdbc, Clock clock, DeliveryProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.properties = properties;
    }

    /** Writes down that an event has to be told of, in the transaction that claims the event. */
    public void announce(String eventId, Subject subject) {
        var columns = SubjectColumns.of(subject);
        jdbc.sql("""
                        insert into delivery
                            (event_id, kind, carnet_id, transaction, happened_at, office, letter_id, message_id, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(eventId)
                .param(columns.kind())
                .param(columns.carnetId())
                .param(columns.sequence())
                .param(columns.happenedAt())
                .param(columns.office())
                .param(columns.letterId())
                .param("<" + eventId + "@" + properties.messageIdDomain() + ">")
                .param(now())
                .update();
    }

    /** Takes deliveries of a lane that are due, for the time of the lease. */
    List<Delivery> take(Lane lane, int most) {
        return jdbc.sql("""
                        update delivery set tries = tries + 1, due_at = :leased
                        where event_id in (
                            select event_id from delivery
                            where %s and state in ('PENDING', 'ATTEMPTING') and due_at <= :now and tries < :tries
                            order by due_at limit :most for update skip locked)
                        returning *""".formatted(condition(lane)))
                .param("leased", now().plus(properties.lease()))
                .param("now", now())
                .param("tries", properties.tries())
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    /**
     * Writes down that the mail is about to be handed over: from here on nobody knows, until an answer is written down,
     * whether it went out.
     *
     * @return false when somebody else has it by now
     */
    boolean attempting(Delivery delivery) {
        return write(delivery, State.ATTEMPTING, null, null);
    }

    void sent(Delivery delivery) {
        write(delivery, State.SENT, null, null);
    }

    /** There is nobody to write to. */
    void skipped(Delivery delivery, String reason) {
        write(delivery, State.SKIPPED, reason, null);
    }

    /** It certainly did not go out: to be tried again then, or given up after the last try. */
    void failed(Delivery delivery, String reason, Instant next) {
        if (delivery.tries() < properties.tries()) {
            write(delivery, State.PENDING, reason, next);
        } else {
            write(delivery, State.FAILED, reason, null);
        }
    }

    /** It may have gone out: to be tried again then, under the same Message-ID. */
    void unknown(Delivery delivery, String reason, Instant next) {
        write(delivery, State.ATTEMPTING, reason, next);
    }

    /** Gives up on what was taken for its last try and never heard of again. */
    int giveUpTheLost() {
        return jdbc.sql("""
                        update delivery set state = 'FAILED', reason = coalesce(reason, 'lost'), finished_at = :now
                        where state in ('PENDING', 'ATTEMPTING') and due_at <= :now and tries >= :tries""")
                .param("now", now())
                .param("tries", properties.tries())
                .update();
    }

    /** Letters that are sent, of which identity has not been told. */
    List<UUID> unreported(int most) {
        return jdbc.sql("""
                        select letter_id from delivery where kind = 'LETTER' and state = 'SENT' and not reported
                        order by finished_at limit ?""")
                .param(most)
                .query((row, _) -> row.getObject("letter_id", UUID.class))
                .list();
    }

    void reported(UUID letter) {
        jdbc.sql("update delivery set reported = true where letter_id = ?")
                .param(letter)
                .update();
    }

    /** How many are in a state whose end is open, or were given up on. */
    long count(State state) {
        return jdbc.sql("""
                        select count(*) from delivery
                        where state in ('PENDING', 'ATTEMPTING', 'FAILED') and state = ?""").param(state.name()).query(Long.class).single();
    }

    private boolean write(Delivery delivery, State state, @Nullable String reason, @Nullable Instant due) {
        return jdbc.sql("""
                        update delivery set state = :state, reason = :reason, due_at = coalesce(:due, due_at),
                                            finished_at = case when :ended then :now end
                        where event_id = :id and tries = :tries and state in ('PENDING', 'ATTEMPTING')""")
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("due", due == null ? null : due.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("ended", state.isEnd())
                        .param("now", now())
                        .param("id", delivery.eventId())
                        .param("tries", delivery.tries())
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** As the partial indexes have it. */
    private static String condition(Lane lane) {
        return switch (lane) {
            case CARNETS -> "kind <> 'LETTER'";
            case LETTERS -> "kind = 'LETTER'";
        };
    }

    private static Delivery read(ResultSet row) throws SQLException {
        return new Delivery(
                row.getString("event_id"), SubjectColumns.read(row), row.getString("message_id"), row.getInt("tries"));
    }
}
