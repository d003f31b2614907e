package io.eata.wallet.device.store;

import io.eata.wallet.device.Device;
import io.eata.wallet.device.DeviceKey;
import io.eata.wallet.device.DeviceStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresDevices implements DeviceStore {

    /** Namespace of the advisory locks of accounts that register a device. */
    private static final int REGISTERING = 1;

    private final JdbcClient jdbc;

    PostgresDevices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(String account) {
        jdbc.sql("select pg_advisory_xact_lock(?, hashtext(?)) is null")
                .param(REGISTERING)
                .param(account)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Device> of(String account) {
        return jdbc.sql("select * from device where account = ? order by registered_at, id")
                .param(account)
                .query(PostgresDevices::read)
                .list();
    }

    @Override
    public Optional<Device> find(String account, UUID id) {
        return jdbc.sql("select * from device where account = ? and id = ?")
                .param(account)
                .param(id)
                .query(PostgresDevices::read)
                .optional();
    }

    @Override
    public void add(Device device) {
        jdbc.sql("insert into device (id, account, name, thumbprint, public_key, registered_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .param(device.id())
                .param(device.account())
                .param(device.name())
                .param(device.key().thumbprint())
                .param(device.key().json())
                .param(device.registeredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void rename(UUID id, String name) {
        jdbc.sql("update device set name = ? where id = ?")
                .param(name)
                .param(id)
                .update();
    }

    @Override
    public boolean remove(String account, UUID id) {
        return jdbc.sql("delete from device where account = ? and id = ?")
                        .param(account)
                        .param(id)
                        .update()
                == 1;
    }

    private static Device read(ResultSet row, int number) throws SQLException {
        return new Device(
                row.getObject("id", UUID.class),
                row.getString("account"),
                row.getString("name"),
                DeviceKey.parse(row.getString("public_key")),
                row.getObject("registered_at", OffsetDateTime.class).toInstant());
    }
}
