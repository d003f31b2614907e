package io.eata.proxy.replica.store;

import io.eata.proxy.replica.Position;
import io.eata.proxy.replica.Positions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Positions beside the replica. */
@Component
final class PostgresPositions implements Positions {

    private final JdbcClient jdbc;

    PostgresPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Position of(String topic, int partition) {
        jdbc.sql("""
                        insert into followed_position (topic, partition, next_offset) values (?, ?, 0)
                        on conflict (topic, partition) do nothing""").param(topic).param(partition).update();
        return jdbc.sql("select next_offset from followed_position where topic = ? and partition = ?")
                .param(topic)
                .param(partition)
                .query((row, at) -> new Position(topic, partition, row.getLong("next_offset")))
                .single();
    }

    @Override
    public void move(Position from, long next) {
        int moved = jdbc.sql("""
                        update followed_position set next_offset = ?
                        where topic = ? and partition = ? and next_offset = ?""")
                .param(next)
                .param(from.topic())
                .param(from.partition())
                .param(from.offset())
                .update();
        if (moved != 1) {
            throw new FollowedElsewhereException(from);
        }
    }

    @Override
    public void inStep(Collection<Position> partitions, Instant at) {
        int found = jdbc.sql("""
                        update followed_position p set in_step_at = ?
                        from unnest(?::text[], ?::int[], ?::bigint[]) as s (topic, partition, next_offset)
                        where p.topic = s.topic and p.partition = s.partition and p.next_offset = s.next_offset""")
                .param(OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param(partitions.stream().map(Position::topic).toArray(String[]::new))
                .param(partitions.stream().map(Position::partition).toArray(Integer[]::new))
                .param(partitions.stream().map(Position::offset).toArray(Long[]::new))
                .update();
        if (found != partitions.size()) {
            throw new FollowedElsewhereException(partitions);
        }
    }

    @Override
    public Optional<Instant> inStepAt() {
        return jdbc.sql("select min(in_step_at) as at from followed_position having bool_and(in_step_at is not null)")
                .query((row, at) -> row.getObject("at", OffsetDateTime.class))
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
