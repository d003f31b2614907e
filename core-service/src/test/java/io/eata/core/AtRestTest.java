package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.core.support.Case.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eata.contracts.core.DischargeCarnet;
import io.eata.contracts.core.HoldCarnet;
import io.eata.contracts.core.Reason;
import io.eata.core.secrets.AtRest;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.platform.test.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class AtRestTest {

    @Autowired
    Desks desks;

    @Autowired
    AtRest atRest;

    @Autowired
    TestDatabase database;

    @Test
    void holds_no_goods_no_people_and_no_secrets_in_the_open() throws SQLException {
        var carnet = Case.paperHome(desks);
        var travel = carnet.travel("CH", "DE", "1-20");
        var other = carnet.travel("CH", "GB", "1-20");
        carnet.commit("DE", code(travel, IMPORTATION), "1-20");
        desks.officer("DE").hold(Desks.key(), carnet.id(), new HoldCarnet("because of Noa Keller", Case.WEIL));
        desks.association().block(Desks.key(), carnet.id(), new Reason("because of Noa Keller"));
        var discharge = new DischargeCarnet("because of Noa Keller", true, true, "as Noa Keller says");
        desks.association().discharge(Desks.key(), carnet.id(), discharge);
        String cancellation =
                String.valueOf(carnet.holder.receipt(carnet.id(), 1).cancellationCode());

        String everything = everythingOf(carnet.id());

        assertThat(everything)
                .contains(carnet.issued.number())
                .doesNotContain(
                        "lens",
                        "Alpenfilm",
                        "Limmatquai",
                        "holder@film.example",
                        "Noa Keller",
                        "Studio 4",
                        "fragile",
                        "officer DE",
                        "found in order",
                        code(travel, IMPORTATION),
                        code(other, IMPORTATION),
                        cancellation)
                .doesNotContainPattern("\\b" + carnet.issued.pin() + "\\b");
    }

    @Test
    void opens_only_where_it_was_sealed() {
        String sealed = atRest.seal("here", "something to keep");

        assertThat(atRest.open("here", sealed)).isEqualTo("something to keep");
        assertThat(atRest.seal("here", "something to keep")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> atRest.open("there", sealed)).isInstanceOf(IllegalStateException.class);
        String altered = sealed.substring(0, sealed.length() - 1) + (sealed.endsWith("A") ? "B" : "A");
        assertThatThrownBy(() -> atRest.open("here", altered)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> atRest.open("here", "")).isInstanceOf(IllegalStateException.class);
    }

    private String everythingOf(long carnetId) throws SQLException {
        var text = new StringBuilder();
        try (var owner = database.asOwner();
                var tables = owner.createStatement()
                        .executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            while (tables.next()) {
                try (var rows =
                        owner.createStatement().executeQuery("select t::text from " + tables.getString(1) + " t")) {
                    while (rows.next()) {
                        text.append(rows.getString(1)).append('\n');
                    }
                }
            }
        }
        assertThat(text).contains(Long.toString(carnetId));
        return text.toString();
    }
}
