package io.eata.portal.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.Warning;
import io.eata.contracts.core.Office;
import io.eata.contracts.core.TransactionView;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransactionXmlTest {

    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-11-22T09:00:00+01:00");

    @ParameterizedTest
    @EnumSource
    void every_type_keeps_to_the_schema(TransactionType type) {
        var xml = TransactionXml.of(transaction(type, "Checked", null));

        Schema.accepts(xml);
        assertThat(xml)
                .contains(
                        "<type>" + type + "</type>",
                        "<decidedAt>2026-11-22T09:00:00+01:00</decidedAt>",
                        "<remarks>Checked</remarks>");
    }

    @ParameterizedTest
    @EnumSource
    void all_warnings_and_all_that_can_be_noted_keep_to_the_schema(Warning warning) {
        var full = new TransactionView(
                7,
                "CHTA00000007",
                12,
                TransactionType.RE_IMPORTATION,
                3,
                "CH",
                "CH",
                new Office("CH001251", "Basel/Weil \"Autobahn\"", "Europe/Zurich"),
                "4471",
                NINE,
                "1-4,6",
                "7",
                LocalDate.parse("2027-05-31"),
                List.of(warning),
                "26CH0001",
                "two\r\nlines",
                "S1, S2",
                true,
                true,
                "AB7K-9Q2M",
                List.of(1, 2),
                Map.of(2, "Seal <2>", 1, "Seal 1"),
                "sold",
                "lost",
                "3",
                "typed wrongly",
                NINE.plusDays(1),
                "4472");

        var xml = TransactionXml.of(full);

        Schema.accepts(xml);
        assertThat(xml)
                .contains(
                        "<mark item=\"1\">Seal 1</mark><mark item=\"2\">Seal &lt;2&gt;</mark>",
                        "<remarks>two\nlines</remarks>",
                        "<answeredVouchers><voucher>1</voucher><voucher>2</voucher></answeredVouchers>",
                        "<warning>" + warning + "</warning>");
    }

    @Test
    void what_XML_cannot_hold_is_replaced_and_all_else_kept() {
        var xml = TransactionXml.of(
                transaction(TransactionType.IMPORTATION, "\0a\u0007b\ud800c\uffffd ]]> 运输 🚚 & <", null));

        Schema.accepts(xml);
        assertThat(xml).contains("<remarks>\ufffda\ufffdb\ufffdc\ufffdd ]]&gt; 运输 🚚 &amp; &lt;</remarks>");
    }

    private static TransactionView transaction(TransactionType type, String remarks, @Nullable String officer) {
        return new TransactionView(
                7,
                "CHTA00000007",
                1,
                type,
                0,
                "EU",
                "DE",
                new Office("DE004811", "Weil", "Europe/Berlin"),
                officer,
                NINE,
                "",
                "",
                null,
                List.of(),
                null,
                remarks,
                null,
                null,
                false,
                "AB7K-9Q2M",
                List.of());
    }
}
