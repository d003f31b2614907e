package io.eata.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.directory.AssociationKind;
import io.eata.contracts.directory.EditAssociation;
import io.eata.contracts.directory.IccAssociationApi;
import io.eata.contracts.directory.ListedAssociation;
import io.eata.contracts.directory.PublicAssociationApi;
import io.eata.contracts.directory.RecordedAssociation;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Problems;
import io.eata.platform.test.TestToken;
import io.eata.platform.test.TestTokens;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class AssociationDirectoryTest {

    @Autowired
    Desks desks;

    @Test
    void everybody_reads_the_chain_without_a_login() throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(desks.url() + "/v1/public/associations?country=CH"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("CH-ALLIANCE", "CH-ZHK").doesNotContain("DE-DIHK");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=300");
    }

    @Test
    void pages_go_through_all_of_them_by_code() {
        var first = Objects.requireNonNull(open().list(null, null, 5).getBody());
        assertThat(first.rows())
                .hasSize(5)
                .isSortedAccordingTo((a, b) -> a.code().compareTo(b.code()));
        var rest = Objects.requireNonNull(open().list(null, first.next(), 200).getBody());
        assertThat(rest.next()).isNull();
        assertThat(rest.rows()).extracting(ListedAssociation::code).doesNotContain(first.next());
        assertThat(Problems.fields(() -> open().list(null, "x", null))).containsExactly("after Association");
    }

    @Test
    void icc_adds_edits_and_hides_an_association_on_the_version_it_read() {
        icc().edit("0", "SE-NEW", guaranteeing("SE", true));
        assertThat(Problems.code(() -> icc().edit("0", "SE-NEW", guaranteeing("SE", true))))
                .isEqualTo("version-mismatch");
        assertThat(Objects.requireNonNull(open().get("SE-NEW").getBody()).country())
                .isEqualTo("SE");
        assertThat(Objects.requireNonNull(icc().edit("\"1\"", "SE-NEW", guaranteeing("SE", false))
                                .getBody())
                        .version())
                .isEqualTo(2);
        assertThat(Problems.code(() -> open().get("SE-NEW"))).isEqualTo("not-found");
        assertThat(Objects.requireNonNull(open().list("SE", null, null).getBody())
                        .rows())
                .isEmpty();
        assertThat(Problems.code(() -> icc().edit(null, "SE-NEW", guaranteeing("SE", true))))
                .isEqualTo("version-required");
        assertThat(Problems.code(() -> icc().edit("1", "SE-NEW", guaranteeing("SE", true))))
                .isEqualTo("version-mismatch");
        assertThat(Problems.code(() -> icc().edit("3", "SE-NONE", guaranteeing("SE", true))))
                .isEqualTo("not-found");
        assertThat(Problems.code(() -> icc().edit("0", "se", guaranteeing("SE", true))))
                .isEqualTo("not-found");
    }

    @Test
    void an_issuing_association_stands_under_a_guaranteeing_one_of_its_territory() {
        assertThat(Problems.fields(() -> icc().edit("0", "FI-ISSUER", issuing("FI", null))))
                .containsExactly("guaranteedBy Chain");
        assertThat(Problems.fields(() -> icc().edit("0", "FI-ISSUER", issuing("FI", "NO-OCC"))))
                .containsExactly("guaranteedBy Chain");
        icc().edit("0", "FI-TOP", guaranteeing("FI", true));
        icc().edit("0", "FI-ISSUER", issuing("FI", "FI-TOP"));
        assertThat(Problems.fields(() -> icc().edit("1", "FI-TOP", guaranteeing("FI", false))))
                .containsExactly("active Chain");
        assertThat(Problems.fields(() -> icc().edit("0", "QQ-NONE", guaranteeing("QQ", true))))
                .containsExactly("country Country");
    }

    @Test
    void an_address_that_a_page_must_not_link_to_is_refused() {
        for (var website : List.of("javascript:alert(1)", "https://a b", "data:text/html,x")) {
            assertThat(Problems.code(() -> icc().edit(
                                    "0",
                                    "NZ-BAD",
                                    new EditAssociation(
                                            true,
                                            AssociationKind.GUARANTEEING,
                                            "Bad",
                                            "NZ",
                                            null,
                                            null,
                                            null,
                                            null,
                                            website,
                                            null,
                                            null,
                                            List.of()))))
                    .as(website)
                    .isEqualTo("invalid-input");
        }
    }

    @ParameterizedTest
    @MethodSource
    void nobody_but_icc_edits_the_chain(TestToken neighbour) {
        var api = desks.as(IccAssociationApi.class, neighbour);
        assertThat(Problems.code(() -> api.list(null, null))).isEqualTo("not-allowed");
        assertThat(Problems.code(() -> api.get("CH-ALLIANCE"))).isEqualTo("not-allowed");
        assertThat(Problems.code(() -> api.edit("1", "CH-ALLIANCE", guaranteeing("CH", false))))
                .isEqualTo("not-allowed");
    }

    static List<TestToken> nobody_but_icc_edits_the_chain() {
        return List.of(
                TestTokens.association("CH-ALLIANCE", "CH"),
                TestTokens.customs("CH", "CH", "ADMIN"),
                TestTokens.holder("Alpenfilm"),
                TestTokens.icc().withRoles());
    }

    @Test
    void icc_pages_through_what_it_keeps() {
        var page = icc().list(null, 3);
        assertThat(page.rows()).hasSize(3);
        assertThat(icc().list(page.next(), 200).rows())
                .extracting(RecordedAssociation::code)
                .doesNotContain(page.rows().getLast().code());
    }

    private static EditAssociation guaranteeing(String country, boolean active) {
        return new EditAssociation(
                active,
                AssociationKind.GUARANTEEING,
                "Chamber of " + country,
                country,
                null,
                "1 Square",
                "+00 1 23 45",
                "desk@chamber.example.org",
                "https://chamber.example.org",
                new BigDecimal("60.5"),
                new BigDecimal("25"),
                List.of("en"));
    }

    private static EditAssociation issuing(String country, @Nullable String above) {
        return new EditAssociation(
                true, AssociationKind.ISSUING, "Issuer", country, above, null, null, null, null, null, null, List.of());
    }

    private PublicAssociationApi open() {
        return desks.as(PublicAssociationApi.class, TestTokens.holder("anybody"));
    }

    private IccAssociationApi icc() {
        return desks.as(IccAssociationApi.class, TestTokens.icc());
    }
}
