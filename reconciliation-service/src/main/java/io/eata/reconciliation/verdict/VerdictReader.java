package io.eata.reconciliation.verdict;

import io.eata.contracts.reconciliation.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the newest verdicts, cut to what their reader may see. */
public final class VerdictReader {

    private static final String WHOLE = """
            select carnet_id, c.number, c.association, v.valid_until, v.as_of, v.through_sequence, v.status,
                   case when v.status = 'NA' then '[]' else v.outstanding end as outstanding
            from verdict as v join carnet as c using (carnet_id)
            where carnet_id between :first and :last""";

    /** Its ledger ends, for these eyes, with the territory's own last transaction or the last re-importation. */
    private static final String OWN_SIDE = """
            select carnet_id, c.number, v.valid_until, v.as_of, seen.through_sequence,
                   case when v.status = 'NA' then 'NA' when own.outstanding = '[]' then 'TERMINATED' else 'TO_CHECK' end
                       as status,
                   case when v.status = 'NA' then '[]' else own.outstanding end as outstanding
            from verdict as v join carnet as c using (carnet_id)
            cross join lateral (
                select max(sequence) as through_sequence,
                       coalesce(jsonb_agg(sequence) filter (where type = 'RE_IMPORTATION'), '[]') as re_importations
                from ledger_entry as e
                where e.carnet_id = v.carnet_id and cancelled_by is null
                  and (territory = :territory or type = 'RE_IMPORTATION')) as seen
            cross join lateral (
                select coalesce(jsonb_agg(part || jsonb_build_object('evidence', (
                           select coalesce(jsonb_agg(e), '[]')
                           from jsonb_array_elements(part -> 'evidence') as e
                           where seen.re_importations @> e))), '[]') as outstanding
                from jsonb_array_elements(v.outstanding) as part
                where part ->> 'territory' = :territory) as own
            where carnet_id between :first and :last
              and exists (
                  select from ledger_entry as e
                  where e.carnet_id = v.carnet_id and e.territory = :territory and cancelled_by is null)""";

    private final JdbcClient jdbc;
    private final VerdictRow row = new VerdictRow();

    public VerdictReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next verdicts by eATA ID, at most {@code limit}. */
    public List<Verdict> page(VerdictScope scope, Verdict.@Nullable Status status, long after, int limit) {
        return read(scope, after + 1, Long.MAX_VALUE, status, limit);
    }

    /** The verdict on one carnet; empty also where it is none of the reader's business. */
    public Optional<Verdict> find(VerdictScope scope, long carnetId) {
        return read(scope, carnetId, carnetId, null, 1).stream().findFirst();
    }

    private List<Verdict> read(VerdictScope scope, long first, long last, Verdict.@Nullable Status status, int limit) {
        return jdbc.sql("select * from (" + sql(scope) + ") as seen" + where(status)
                        + " order by carnet_id limit :limit")
                .param("first", first)
                .param("last", last)
                .param("territory", scope instanceof VerdictScope.OfTerritory territory ? territory.code() : null)
                .param(
                        "association",
                        scope instanceof VerdictScope.OfAssociation association ? association.code() : null)
                .param("status", status == null ? null : status.name())
                .param("limit", limit)
                .query(row)
                .list();
    }

    private static String sql(VerdictScope scope) {
        return switch (scope) {
            case VerdictScope.Everything _ -> WHOLE;
            case VerdictScope.OfAssociation _ -> WHOLE + " and c.association = :association";
            case VerdictScope.OfTerritory _ -> OWN_SIDE;
        };
    }

    private static String where(Verdict.@Nullable Status status) {
        return status == null ? "" : " where status = :status";
    }
}
