package io.eata.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.Refusal;
import io.eata.carnet.ledger.Warning;
import io.eata.contracts.event.AccountFact;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.PredeclarationFact;
import io.eata.contracts.event.Topics;
import io.eata.contracts.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/errors.md and docs/api/asyncapi.yaml say what the code says. Run with {@code EATA_WRITE_DOCS=true} to write the errors anew. */
class PublishedListsTest {

    private static final Path DOCS = Path.of("../docs");

    @Test
    void the_errors_page_lists_every_code_rule_and_warning() throws IOException {
        Path page = DOCS.resolve("errors.md");
        String expected = errorsPage();
        if ("true".equals(System.getenv("EATA_WRITE_DOCS"))) {
            Files.writeString(page, expected);
        }
        assertThat(Files.readString(page)).isEqualTo(expected);
    }

    @Test
    void asyncapi_names_every_topic_and_every_kind_of_fact() throws IOException {
        String asyncapi = Files.readString(DOCS.resolve("api/asyncapi.yaml"));
        assertThat(asyncapi)
                .contains(
                        Topics.CARNET,
                        Topics.CARNET_DOCUMENT,
                        Topics.RECONCILIATION,
                        Topics.TERRITORY,
                        Topics.ACCOUNT,
                        Topics.PREDECLARATION,
                        Topics.PREDECLARATION_ANSWER,
                        "PredeclarationAnswered:");
        assertThat(Stream.of(CarnetFact.class, AccountFact.class, PredeclarationFact.class)
                        .flatMap(facts -> Stream.of(facts.getPermittedSubclasses()))
                        .map(Class::getSimpleName))
                .allSatisfy(kind -> assertThat(asyncapi).contains("const: " + kind + "\n"));
    }

    private static String errorsPage() {
        var page = new StringBuilder("""
                # Errors

                Every error is an RFC 9457 problem (`application/problem+json`) with a stable `code`; `errors` names the
                fields of the input that break a rule. This page is written from the code.

                ## Problems

                | code | status | what happened | what to do |
                | --- | --- | --- | --- |
                """);
        for (ProblemCode code : ProblemCode.values()) {
            page.append("| `%s` | %d | %s | %s |%n".formatted(code.code(), code.status(), code.title(), code.next()));
        }
        page.append("""

                ## Refusals of the ledger (status 409)

                A refusal writes nothing and takes no voucher set. They are asked in this order.

                | code | what stands in the way | what to do |
                | --- | --- | --- |
                """);
        for (Refusal rule : Refusal.values()) {
            page.append("| `%s` | %s | %s |%n".formatted(kebab(rule), rule.meaning(), rule.whatToDo()));
        }
        page.append("""

                ## Warnings

                The officer confirms them one by one; they stay on the record.

                | warning | meaning |
                | --- | --- |
                """);
        for (Warning warning : Warning.values()) {
            page.append("| `%s` | %s |%n".formatted(warning.name(), warning.meaning()));
        }
        return page.toString();
    }

    private static String kebab(Refusal rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
