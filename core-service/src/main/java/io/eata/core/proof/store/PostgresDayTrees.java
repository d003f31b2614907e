package io.eata.core.proof.store;

import io.eata.carnet.proof.ChainHead;
import io.eata.contracts.core.SignedDay;
import io.eata.core.proof.DayLeaf;
import io.eata.core.proof.DayTrees;
import io.eata.core.sql.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

@Component
final class PostgresDayTrees implements DayTrees {

    private static final int LOCK = 0x0e47a0b1;

    private static final String LEASE = "select pg_try_advisory_xact_lock(?, 1) as free";

    /** A day of a million chains takes longer than any request may. */
    private static final String PATIENCE = "select set_config('statement_timeout', '300s', true)";

    private static final String DAY = """
            select day, size, encode(root, 'hex') as root, encode(previous, 'hex') as previous, jws from daily_root
            """;
    private static final String GROWN = """
            select s.carnet_id, head.sequence, encode(head.hash, 'hex') as hash
            from standing s
            cross join lateral (
                select coalesce((select l.sequence from daily_leaf l
                    where l.carnet_id = s.carnet_id order by l.sequence desc limit 1), 0) as sequence) sealed
            cross join lateral (
                select e.sequence, e.hash from ledger_entry e
                where e.carnet_id = s.carnet_id and e.sequence > sealed.sequence
                    and (e.entry::jsonb #>> '{entry,act,at}')::timestamptz < ?
                order by e.sequence desc limit 1) head
            where s.carnet_id > ? and s.sequence > sealed.sequence
            order by s.carnet_id limit ?""";
    private static final String ADD_LEAVES = """
            insert into daily_leaf (day, position, carnet_id, sequence, hash)
            select ?, leaf.position, leaf.carnet_id, leaf.sequence, decode(leaf.hash, 'hex')
            from unnest(?::int[], ?::bigint[], ?::int[], ?::text[]) as leaf (position, carnet_id, sequence, hash)""";
    private static final String ADD_CHUNK = "insert into daily_chunk (day, chunk, hash) values (?, ?, ?)";
    private static final String ADD_ROOT = """
            insert into daily_root (day, size, root, previous, jws, signed_at)
            values (?, ?, decode(?, 'hex'), decode(?, 'hex'), ?, ?)""";
    private static final String LEAF =
            "select day, position, carnet_id, sequence, encode(hash, 'hex') as hash from daily_leaf where ";
    private static final String CHUNKS = "select hash from daily_chunk where day = ? order by chunk";

    private final Database database;

    PostgresDayTrees(Database database) {
        this.database = database;
    }

    @Override
    public boolean lease() {
        var trip = database.roundTrip();
        trip.lock(PATIENCE);
        var free = trip.first(LEASE, (row, n) -> row.getBoolean("free"), LOCK);
        trip.run();
        return free.get().orElse(false);
    }

    @Override
    public List<SignedDay> days(LocalDate before, int limit) {
        return list(DAY + "where day < ? order by day desc limit ?", PostgresDayTrees::day, before, limit);
    }

    @Override
    public Optional<SignedDay> day(LocalDate day) {
        return list(DAY + "where day = ?", PostgresDayTrees::day, day).stream().findFirst();
    }

    @Override
    public List<ChainHead> grownBefore(Instant end, long after, int limit) {
        return list(GROWN, PostgresDayTrees::head, end.atOffset(ZoneOffset.UTC), after, limit);
    }

    @Override
    public void addLeaves(LocalDate day, int firstPosition, List<ChainHead> heads) {
        var trip = database.roundTrip();
        trip.update(
                ADD_LEAVES,
                day,
                IntStream.range(firstPosition, firstPosition + heads.size())
                        .boxed()
                        .toArray(Integer[]::new),
                heads.stream().map(ChainHead::carnetId).toArray(Long[]::new),
                heads.stream().map(ChainHead::sequence).toArray(Integer[]::new),
                heads.stream().map(ChainHead::hash).toArray(String[]::new));
        trip.run();
    }

    @Override
    public void addChunk(LocalDate day, int chunk, byte[] root) {
        var trip = database.roundTrip();
        trip.updateOne(ADD_CHUNK, day, chunk, root);
        trip.run();
    }

    @Override
    public void addRoot(SignedDay root, Instant at) {
        var trip = database.roundTrip();
        trip.updateOne(
                ADD_ROOT,
                root.day(),
                root.size(),
                root.root(),
                root.previous(),
                root.jws(),
                at.atOffset(ZoneOffset.UTC));
        trip.run();
    }

    @Override
    public Optional<DayLeaf> leafCovering(long carnetId, int sequence) {
        return list(
                        LEAF + "carnet_id = ? and sequence >= ? order by sequence limit 1",
                        PostgresDayTrees::leaf,
                        carnetId,
                        sequence)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<DayLeaf> lastLeaf(long carnetId) {
        return list(LEAF + "carnet_id = ? order by sequence desc limit 1", PostgresDayTrees::leaf, carnetId).stream()
                .findFirst();
    }

    @Override
    public List<ChainHead> chunk(LocalDate day, int chunk) {
        return list(
                LEAF + "day = ? and position >= ? and position < ? order by position",
                PostgresDayTrees::head,
                day,
                chunk * CHUNK,
                (chunk + 1) * CHUNK);
    }

    @Override
    public List<byte[]> chunkRoots(LocalDate day) {
        return list(CHUNKS, (row, n) -> row.getBytes("hash"), day);
    }

    private <T> List<T> list(String query, RowMapper<T> mapper, Object... values) {
        var trip = database.roundTrip();
        var rows = trip.list(query, mapper, values);
        trip.run();
        return rows.get();
    }

    private static SignedDay day(ResultSet row, int n) throws SQLException {
        return new SignedDay(
                row.getObject("day", LocalDate.class),
                row.getInt("size"),
                row.getString("root"),
                row.getString("previous"),
                row.getString("jws"));
    }

    private static DayLeaf leaf(ResultSet row, int n) throws SQLException {
        return new DayLeaf(row.getObject("day", LocalDate.class), row.getInt("position"), head(row, n));
    }

    private static ChainHead head(ResultSet row, int n) throws SQLException {
        return new ChainHead(row.getLong("carnet_id"), row.getInt("sequence"), row.getString("hash"));
    }
}
