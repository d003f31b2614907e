package io.eata.reconciliation.verdict;

import io.eata.contracts.reconciliation.Outstanding;
import io.eata.contracts.reconciliation.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads verdicts as they are told: while a carnet is valid, nothing of it is outstanding. */
final class VerdictRow implements RowMapper<Verdict> {

    static final String SELECT = """
            select carnet_id, c.number, v.valid_until, v.as_of, v.through_sequence, v.status,
                   case when v.status = 'NA' then '[]' else v.outstanding::text end as outstanding
            from verdict as v join carnet as c using (carnet_id)""";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Outstanding>> PARTS = new TypeReference<>() {};

    @Override
    public Verdict mapRow(ResultSet row, int number) throws SQLException {
        return new Verdict(
                row.getLong("carnet_id"),
                row.getString("number"),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("as_of", LocalDate.class),
                row.getLong("through_sequence"),
                Verdict.Status.valueOf(row.getString("status")),
                outstanding(row.getString("outstanding")));
    }

    static List<Outstanding> outstanding(String json) {
        return JSON.readValue(json, PARTS);
    }
}
