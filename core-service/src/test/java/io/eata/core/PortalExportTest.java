package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_EXPORTATION;
import static io.eata.core.support.Case.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.Limits;
import io.eata.contracts.core.ExportTransactions;
import io.eata.contracts.core.ExportedTransaction;
import io.eata.contracts.core.ExportedTransactions;
import io.eata.contracts.core.PortalExportApi;
import io.eata.contracts.core.TransactionReference;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Problems;
import io.eata.platform.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The portal exports for a territory exactly what the officers of that territory may read. */
@CoreTest
class PortalExportTest {

    @Autowired
    Desks desks;

    @Test
    void a_territory_gets_what_its_officers_read_and_print_and_is_told_what_it_does_not() {
        var carnet = Case.paperHome(desks);
        carnet.commit("DE", code(carnet.travel("CH", "DE", "1-20"), IMPORTATION), "1-20");
        var onwards = carnet.travel("DE", "GB", "1-20");
        carnet.commit("DE", code(onwards, RE_EXPORTATION), "1-20");
        carnet.commit("GB", code(onwards, IMPORTATION), "1-20");
        long id = carnet.id();

        var exported = export("EU", "DE", of(id, 1, 2, 3, 99));

        assertThat(exported.transactions()).hasSize(2).allSatisfy(it -> {
            assertThat(it.transaction())
                    .isEqualTo(desks.officer("FR")
                            .receipt(id, it.transaction().sequence())
                            .transaction());
            assertThat(new String(it.receipt(), 0, 5, StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        });
        assertThat(exported.withheld()).containsExactlyElementsOf(of(id, 3, 99));
        assertThat(export("NO", "NO", of(id, 1)).withheld()).containsExactlyElementsOf(of(id, 1));
    }

    @Test
    void a_country_of_another_territory_and_too_many_at_once_are_refused() {
        assertThat(Problems.code(() -> export("EU", "CH", of(1, 1)))).isEqualTo("invalid-input");
        assertThat(Problems.code(() -> export("EU", "XQ", of(1, 1)))).isEqualTo("invalid-input");
        var many = Collections.nCopies(Limits.EXPORTED + 1, new TransactionReference(1, 1));
        assertThat(Problems.code(() -> export("EU", "DE", many))).isEqualTo("invalid-input");
        assertThat(Problems.code(() -> ask("EU", "DE", List.of()))).isEqualTo("invalid-input");
    }

    /** Asks again for what an answer does not name. */
    private ExportedTransactions export(String territory, String country, List<TransactionReference> transactions) {
        var left = new ArrayList<>(transactions);
        var found = new ArrayList<ExportedTransaction>();
        var withheld = new ArrayList<TransactionReference>();
        while (!left.isEmpty()) {
            var answer = ask(territory, country, left);
            answer.transactions()
                    .forEach(it -> left.remove(new TransactionReference(
                            it.transaction().carnetId(), it.transaction().sequence())));
            left.removeAll(answer.withheld());
            found.addAll(answer.transactions());
            withheld.addAll(answer.withheld());
        }
        return new ExportedTransactions(found, withheld);
    }

    private ExportedTransactions ask(String territory, String country, List<TransactionReference> transactions) {
        return desks.as(PortalExportApi.class, TestTokens.platform("PORTAL"))
                .export(new ExportTransactions(territory, country, transactions));
    }

    private static List<TransactionReference> of(long carnet, long... sequences) {
        return LongStream.of(sequences)
                .mapToObj(sequence -> new TransactionReference(carnet, sequence))
                .toList();
    }
}
