package io.eata.portal.statistics.store;

import io.eata.portal.statistics.Asked;
import io.eata.portal.statistics.Counted;
import io.eata.portal.statistics.Statistics;
import io.eata.portal.statistics.Waited;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresStatistics implements Statistics {

    private static final String WITHIN = """
             where s.territory = :territory and s.month between :from and :to
               and (cast(:country as text) is null or s.country = :country)
               and (cast(:offices as text[]) is null or s.office = any (cast(:offices as text[])))""";

    private final JdbcClient jdbc;

    PostgresStatistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Counted> transactions(Dimension by, Asked asked) {
        var key = switch (by) {
            case MONTH -> "s.month::text";
            case HOME -> "s.home";
            case OFFICE -> "s.country || ':' || s.office";
            case TYPE -> "s.type";
        };
        var order = by == Dimension.MONTH ? "1" : "2 desc, 1";
        return within(
                        "select " + key + " as key, sum(s.transactions)::bigint as count from statistic_transactions s",
                        asked,
                        " group by 1 having sum(s.transactions) > 0 order by " + order + " limit 200")
                .query((row, _) -> new Counted(row.getString("key"), row.getLong("count")))
                .list();
    }

    @Override
    public List<Waited> waiting(Asked asked) {
        var months = new TreeMap<YearMonth, SortedMap<Integer, Long>>();
        within(
                        "select s.month, s.at_most, sum(s.served)::bigint as served from statistic_waiting s",
                        asked,
                        " group by s.month, s.at_most")
                .query(row -> {
                    months.computeIfAbsent(
                                    YearMonth.from(row.getObject("month", LocalDate.class)), _ -> new TreeMap<>())
                            .put(row.getInt("at_most"), row.getLong("served"));
                });
        return months.entrySet().stream()
                .map(month -> new Waited(month.getKey(), month.getValue()))
                .toList();
    }

    @Override
    public List<Counted> potentialClaims(Asked asked) {
        return jdbc.sql("""
                select c.home as key, count(*) as count from carnet_in_territory c
                 where c.territory = :territory and c.verdict = 'TO_CHECK'
                   and (cast(:country as text) is null
                        or exists (select from logged_transaction l
                                    where l.carnet_id = c.carnet_id and l.territory = c.territory and l.country = :country
                                      and l.cancelled_by is null
                                      and (cast(:offices as text[]) is null or l.office = any (cast(:offices as text[])))))
                 group by c.home order by 2 desc, 1 limit 200""")
                .param("territory", asked.territory())
                .param("country", asked.country())
                .param("offices", offices(asked))
                .query((row, _) -> new Counted(row.getString("key"), row.getLong("count")))
                .list();
    }

    @Override
    public long onHold(String territory) {
        return jdbc.sql("select count(*) from (select from carnet_in_territory"
                        + " where territory = ? and on_hold limit 1000) held")
                .param(territory)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec within(String select, Asked asked, String rest) {
        return jdbc.sql(String.join(" ", select, WITHIN, rest))
                .param("territory", asked.territory())
                .param("from", asked.from().atDay(1))
                .param("to", asked.to().atDay(1))
                .param("country", asked.country())
                .param("offices", offices(asked));
    }

    private static String @Nullable [] offices(Asked asked) {
        var offices = asked.offices();
        return offices == null ? null : offices.toArray(String[]::new);
    }
}
