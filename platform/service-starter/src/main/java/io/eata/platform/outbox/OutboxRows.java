package io.eata.platform.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The relay's side of the table. Every method runs inside the relay's transaction. */
final class OutboxRows {

    /** Rows of a partition are sent by one relay at a time; more partitions let more relays work side by side. */
    static final int PARTITIONS = 16;

    /** Rows of one partition in one sweep. */
    static final int ROWS_PER_PARTITION = 64;

    /** First half of the advisory locks' key; the second is the partition. Any number that nobody else uses. */
    private static final int LOCK_NAMESPACE = 0x0e47a0b0;

    private final JdbcClient jdbc;

    OutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static short partitionOf(String key) {
        return (short) Math.floorMod(key.hashCode(), PARTITIONS);
    }

    /** Locks, until the transaction ends, the partitions that have rows and that no other relay is sending. */
    List<Integer> lockWaiting() {
        return jdbc.sql("""
                        with waiting as materialized (
                            select p from generate_series(0, ? - 1) p
                            where exists (select from outbox where partition = p))
                        select p from waiting where pg_try_advisory_xact_lock(?, p)""")
                .params(PARTITIONS, LOCK_NAMESPACE)
                .query((row, number) -> row.getInt("p"))
                .list();
    }

    /** The oldest rows of each partition; a statement of its own, so that it sees what the last holder of the lock deleted. */
    List<OutboxRow> oldest(List<Integer> partitions) {
        return jdbc.sql("""
                        select o.* from unnest(?::int[]) p
                        cross join lateral
                            (select * from outbox where partition = p order by id limit ?) o
                        order by o.id""")
                .param(partitions.toArray(Integer[]::new))
                .param(ROWS_PER_PARTITION)
                .query((row, number) -> read(row))
                .list();
    }

    void delete(List<OutboxRow> sent) {
        jdbc.sql("""
                        delete from outbox using unnest(?::int[], ?::bigint[]) as sent (p, i)
                        where partition = sent.p and id = sent.i""")
                .param(sent.stream().map(OutboxRow::partition).toArray(Integer[]::new))
                .param(sent.stream().map(OutboxRow::id).toArray(Long[]::new))
                .update();
    }

    private static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getInt("partition"),
                row.getLong("id"),
                row.getString("topic"),
                row.getString("key"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getObject("occurred_at", OffsetDateTime.class),
                row.getString("payload"));
    }
}
