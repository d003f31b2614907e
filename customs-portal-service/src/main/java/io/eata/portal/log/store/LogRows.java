package io.eata.portal.log.store;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.Warning;
import io.eata.contracts.reconciliation.Outstanding;
import io.eata.contracts.reconciliation.Verdict;
import io.eata.portal.log.CarnetRow;
import io.eata.portal.log.TransactionRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the tables as rows of the logs. */
@Component
final class LogRows {

    private final ObjectMapper json;

    LogRows(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    TransactionRow transaction(ResultSet row, int number) throws SQLException {
        var verdict = row.getString("verdict");
        row.getLong("cancelled_by");
        boolean cancelled = !row.wasNull();
        return new TransactionRow(
                row.getLong("carnet_id"),
                row.getLong("sequence"),
                row.getString("number"),
                row.getString("home"),
                row.getString("country"),
                row.getString("office"),
                TransactionType.valueOf(row.getString("type")),
                row.getInt("voucher_number"),
                atOffice(row, "at"),
                row.getString("items"),
                row.getString("not_returned"),
                row.getObject("final_date", LocalDate.class),
                warnings((String[]) row.getArray("warnings").getArray()),
                cancelled,
                verdict == null ? null : Verdict.Status.valueOf(verdict));
    }

    CarnetRow carnet(ResultSet row, int number) throws SQLException {
        var verdict = row.getString("verdict");
        return new CarnetRow(
                row.getLong("carnet_id"),
                row.getString("number"),
                row.getString("home"),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("first_at", OffsetDateTime.class),
                atOffice(row, "last_at"),
                row.getInt("transactions"),
                row.getBoolean("on_hold"),
                CarnetRow.State.valueOf(row.getString("state")),
                verdict == null ? null : Verdict.Status.valueOf(verdict),
                json.readValue(row.getString("outstanding"), new TypeReference<ArrayList<Outstanding>>() {}),
                row.getObject("judged_for", LocalDate.class));
    }

    private static OffsetDateTime atOffice(ResultSet row, String time) throws SQLException {
        return row.getObject(time, OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.ofTotalSeconds(row.getInt("offset_seconds")));
    }

    /** A warning that a later version of core has and this one does not know is not shown. */
    private static List<Warning> warnings(String[] names) {
        return Stream.of(Warning.values())
                .filter(warning -> List.of(names).contains(warning.name()))
                .toList();
    }
}
