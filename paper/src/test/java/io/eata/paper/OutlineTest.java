package io.eata.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A reader finds their way in a printed carnet: by its outline, its title and its languages. */
class OutlineTest {

    private static final CarnetPrinter PRINTER = new CarnetPrinter(Clock.systemUTC());

    @BeforeAll
    static void readyTheValidator() {
        Archival.ready();
    }

    @Test
    void every_voucher_and_counterfoil_is_a_bookmark_that_leads_to_its_page() throws Exception {
        var carnet = new CarnetPaper(Samples.document("CH", Samples.items(3)), List.of(), Samples.ONE_EACH, List.of());

        try (var opened = Loader.loadPDF(PRINTER.print(carnet, PaperForm.WHOLE))) {
            var titles = new ArrayList<String>();
            for (var part : opened.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(part.getTitle());
                assertThat(part.findDestinationPage(opened)).isNotNull();
                for (PDOutlineItem within : part.children()) {
                    titles.add("- " + within.getTitle());
                    assertThat(within.findDestinationPage(opened)).isNotNull();
                }
            }
            assertThat(titles)
                    .startsWith("Couverture", "Liste générale", "Souches", "- SOUCHE D’EXPORTATION N° 1")
                    .endsWith("VOLET DE RÉIMPORTATION N° 1", "VOLET DE TRANSIT N° 1")
                    .hasSize(2 + 3 + 5 + 5);
        }
    }

    @Test
    void the_title_and_the_language_are_said() throws Exception {
        var carnet = new CarnetPaper(Samples.document("CH", Samples.items(3)), List.of(), Samples.ONE_EACH, List.of());

        try (var opened = Loader.loadPDF(PRINTER.print(carnet, PaperForm.COVER))) {
            assertThat(opened.getDocumentInformation().getTitle()).isEqualTo("A.T.A. Carnet CHTA00000133 · Couverture");
            assertThat(opened.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(opened.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
        }
    }

    @Test
    void a_long_list_is_archival_with_its_characters_though_without_tags() throws Exception {
        var carnet = new CarnetPaper(
                Samples.document("AE", Samples.items(CarnetPrinter.TAGGED + 1)),
                List.of(),
                Samples.ONE_EACH,
                List.of());

        Archival.assertValid(PRINTER.print(carnet, PaperForm.GENERAL_LIST), PDFAFlavour.PDFA_3_U);
    }
}
