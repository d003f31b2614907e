package io.eata.wallet.entry.store;

import io.eata.wallet.entry.EntryStore;
import io.eata.wallet.entry.WalletEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresEntries implements EntryStore {

    private final JdbcClient jdbc;

    PostgresEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(WalletEntry entry) {
        return jdbc.sql("""
                        insert into wallet_entry (account, carnet_id, number, association, home_country, issue_date,
                                                  valid_until, items, added_at)
                        values (:account, :carnetId, :number, :association, :homeCountry, :issueDate,
                                :validUntil, :items, :addedAt)
                        on conflict (account, carnet_id) do nothing""")
                        .param("account", entry.account())
                        .param("carnetId", entry.carnetId())
                        .param("number", entry.number())
                        .param("association", entry.association())
                        .param("homeCountry", entry.homeCountry())
                        .param("issueDate", entry.issueDate())
                        .param("validUntil", entry.validUntil())
                        .param("items", entry.items())
                        .param("addedAt", entry.addedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public Optional<WalletEntry> find(String account, long carnetId) {
        return jdbc.sql("select * from wallet_entry where account = ? and carnet_id = ?")
                .param(account)
                .param(carnetId)
                .query(PostgresEntries::read)
                .optional();
    }

    @Override
    public List<Row> page(String account, long before, int limit) {
        return jdbc.sql("select * from wallet_entry where account = ? and place < ? order by place desc limit ?")
                .param(account)
                .param(before)
                .param(limit)
                .query((row, number) -> new Row(row.getLong("place"), read(row, number)))
                .list();
    }

    @Override
    public int count(String account) {
        return jdbc.sql("select count(*) from wallet_entry where account = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean remove(String account, long carnetId) {
        return jdbc.sql("delete from wallet_entry where account = ? and carnet_id = ?")
                        .param(account)
                        .param(carnetId)
                        .update()
                == 1;
    }

    private static WalletEntry read(ResultSet row, int number) throws SQLException {
        return new WalletEntry(
                row.getString("account"),
                row.getLong("carnet_id"),
                row.getString("number"),
                row.getString("association"),
                row.getString("home_country"),
                row.getObject("issue_date", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getInt("items"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
