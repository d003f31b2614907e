package io.eata.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class TerritoryPagesTest {

    private static final String JOURNEY =
            "/advisor?ask=yes&home=CH&purpose=COMMERCIAL_SAMPLES&country1=DE&arrival1=2026-07-01"
                    + "&departure1=2026-07-08&country2=CN&arrival2=2026-07-10&departure2=2027-05-01&country3=IN&arrival3=2027-05-02"
                    + "&departure3=2027-05-09&byPost=yes&inParts=yes&returns=2027-08-01";

    @Autowired
    Desks desks;

    @ParameterizedTest
    @CsvSource({
        "en, ltr, Transition advisor, Case 6",
        "de, ltr, Übergangsberater, Fall 6",
        "fr, ltr, Conseiller de transition, Cas 6",
        "es, ltr, Asesor de transición, Caso 6",
        "zh, ltr, 过渡期顾问, 情形6",
        "ar, rtl, مستشار المرحلة الانتقالية, الحالة 6"
    })
    void the_advisor_answers_in_every_language(String language, String direction, String title, String useCase)
            throws Exception {
        String page = page(JOURNEY + "&lang=" + language);
        assertThat(page)
                .contains("dir=\"" + direction + "\"", title, useCase)
                .doesNotContain("??", "{0}", "{1}", "null");
        keep("advisor-" + language, page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "zh", "ar"})
    void the_list_of_territories_reads_in_every_language(String language) throws Exception {
        String page = page("/territories?on=2026-07-01&lang=" + language);
        assertThat(page)
                .contains("EACU", "/core/v1/public/territories.csv?on=2026-07-01")
                .doesNotContain("??", "{0}");
        assertThat(page("/territories?on=2026-07-01&show=digital"))
                .contains("Switzerland", "European Union")
                .doesNotContain("United States");
        assertThat(page("/territories?on=never&show=what")).contains("United States");
        keep("territories-" + language, page);
    }

    @Test
    void the_advisor_says_what_is_wrong_beside_the_field() throws Exception {
        String page = page("/advisor?ask=yes&home=CH&country1=LI&arrival1=2026-07-02&departure1=2026-07-01");
        assertThat(page)
                .contains("This is within the home territory", "This day is before the day that it follows")
                .contains("id=\"country1-error\"", "id=\"departure1-error\"")
                .doesNotContain("Case 1");
        assertThat(page("/advisor?ask=yes&home=%3Cscript%3E&country1=DE&arrival1=x&departure1="))
                .contains("Choose a country", "Give the day")
                .doesNotContain("<script>");
        assertThat(page("/advisor?ask=yes&home=CH")).contains("Name at least one destination");
    }

    @Test
    void another_stop_can_be_added_without_a_script() throws Exception {
        assertThat(page("/advisor")).contains("name=\"country3\"").doesNotContain("name=\"country4\"");
        assertThat(page("/advisor?more=yes&home=CH")).contains("name=\"country4\"");
    }

    private String page(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(desks.url() + path)).header("Accept", "text/html");
        var answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** Left in the build directory for looking at. */
    private static void keep(String name, String page) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "pages"));
        Files.writeString(folder.resolve(name + ".html"), page);
    }
}
