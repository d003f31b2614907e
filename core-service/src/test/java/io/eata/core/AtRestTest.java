package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.core.support.Case.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eata.contracts.core.AssociationFileApi;
import io.eata.contracts.core.DischargeCarnet;
import io.eata.contracts.core.DraftApi;
import io.eata.contracts.core.DraftCarnet;
import io.eata.contracts.core.HoldCarnet;
import io.eata.contracts.core.HolderFileApi;
import io.eata.contracts.core.Reason;
import io.eata.core.secrets.AtRest;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Form;
import io.eata.core.support.SampleFiles;
import io.eata.platform.test.TestDatabase;
import io.eata.platform.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
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
        files(carnet);
        String cancellation =
                String.valueOf(carnet.holder.receipt(carnet.id(), 1).cancellationCode());

        String everything = everythingOf(carnet.id());

        assertThat(everything)
                .contains(carnet.issued.number())
                .doesNotContain(
                        "Alpenfilm",
                        "Limmatquai",
                        "holder@film.example",
                        "Noa Keller",
                        "Studio 4",
                        "fragile",
                        "officer DE",
                        "found in order",
                        HexFormat.of().formatHex("Noa Keller".getBytes(StandardCharsets.UTF_8)),
                        code(travel, IMPORTATION),
                        code(other, IMPORTATION),
                        cancellation)
                // Four letters and six digits alone are also in base64 and in fractions of a second.
                .doesNotContainPattern("\\blens\\b");
        assertThat(everything.replaceAll("(:\\d\\d)\\.\\d+", "$1"))
                .doesNotContainPattern("\\b" + carnet.issued.pin() + "\\b");
    }

    /** A draft with an attachment, a cover and a power of attorney that name people and goods. */
    private void files(Case carnet) {
        var issuer = TestTokens.association("CH-ALLIANCE", "CH");
        var drafts = desks.as(DraftApi.class, issuer);
        byte[] letter = SampleFiles.pdf("as Noa Keller says");
        var draft = drafts.create(Desks.key(), DraftCarnet.of(new Form().filledIn()));
        drafts.attach(Desks.key(), draft.id(), "lens of Noa Keller.pdf", letter);
        var issued = drafts.create(Desks.key(), DraftCarnet.of(new Form().filledIn()));
        drafts.attach(Desks.key(), issued.id(), "lens of Noa Keller.pdf", letter);
        drafts.issue(Desks.key(), issued.id());
        desks.as(AssociationFileApi.class, issuer)
                .addCover(Desks.key(), carnet.id(), "cover of Noa Keller.pdf", letter);
        desks.as(HolderFileApi.class, TestTokens.holder("holder of " + carnet.issued.number()))
                .addPowerOfAttorney(
                        Desks.key(),
                        carnet.id(),
                        "power.pdf",
                        "Noa Keller",
                        LocalDate.now(ZoneOffset.UTC).plusDays(1),
                        List.of(),
                        letter);
    }

    @Test
    void opens_the_bytes_of_a_file_only_where_they_were_sealed() {
        byte[] content = {1, 2, 3, '~', 5};
        byte[] sealed = atRest.seal("here", content);

        assertThat(atRest.open("here", sealed)).isEqualTo(content);
        assertThatThrownBy(() -> atRest.open("there", sealed)).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> atRest.open("here", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> atRest.open("here", new byte[0])).isInstanceOf(IllegalStateException.class);
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
