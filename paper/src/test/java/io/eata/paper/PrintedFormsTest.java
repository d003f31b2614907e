package io.eata.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.carnet.CarnetDocument;
import io.eata.contracts.carnet.Item;
import io.eata.contracts.carnet.Party;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What comes out of the press is PDF/A-3a, says what went in, and carries the data. */
class PrintedFormsTest {

    private static final CarnetPrinter PRINTER = new CarnetPrinter(Clock.systemUTC());

    @BeforeAll
    static void readyTheValidator() {
        Archival.ready();
    }

    @ParameterizedTest
    @EnumSource(PaperForm.class)
    void every_form_is_archival_blank_and_filled(PaperForm form) throws Exception {
        var document = Samples.document("CH", Samples.items(60));
        assertArchival(PRINTER.print(filled(document), form));
        assertArchival(PRINTER.print(blank(document), form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB", "FR", "DE", "CN", "ES", "AE", "MA"})
    void every_template_is_archival(String country) throws Exception {
        assertArchival(PRINTER.print(blank(Samples.document(country, Samples.items(3))), PaperForm.WHOLE));
    }

    @Test
    void a_receipt_is_archival_and_carries_its_signed_statement() throws Exception {
        var receipt = Samples.receipt(Samples.transaction(3, TransactionType.IMPORTATION, "GB", "2-4"));
        byte[] pdf = PRINTER.receipt(Samples.document("CH", Samples.items(10)), receipt, List.of());

        assertArchival(pdf);
        assertThat(text(pdf)).contains("7H3K-M9QX-2C4D-F", "Dover Eastern Docks", "2-4", "Объектив");
        assertThat(embedded(pdf, "receipt-3.jws")).isEqualTo(receipt.jws());
    }

    @Test
    void every_script_can_be_read_back() throws Exception {
        String printed = text(PRINTER.print(blank(Samples.document("CH", Samples.items(10))), PaperForm.GENERAL_LIST));

        assertThat(printed)
                .contains("Objektiv für Überlänge", "čeština, łódź, ığdır", "Объектив кинокамеры", "Φακός κάμερας")
                .contains("电影摄影机镜头", "映画用カメラのレンズ", "영화 촬영용 카메라 렌즈", "쀼뷁", "Müller株式会社の三脚");
        // Arabic is read back as the shapes it is set in, or as letters; normalised they are the same.
        assertThat(Normalizer.normalize(printed, Normalizer.Form.NFKC)).containsAnyOf("عدسة", "ةسدع");
        assertThat(printed).containsAnyOf("עדשת", "תשדע");
    }

    @Test
    void what_is_carried_over_is_the_running_sum_and_the_total_the_sum_of_all() throws Exception {
        var items = Samples.items(200);
        var document = Samples.document("GB", items);
        byte[] pdf = PRINTER.print(blank(document), PaperForm.GENERAL_LIST);

        var texts = FormTexts.of(FormTemplate.of("GB"));
        try (var opened = Loader.loadPDF(pdf)) {
            int printed = 0;
            for (int page = 1; page <= opened.getNumberOfPages(); page++) {
                String sheet = text(opened, page);
                boolean last = page == opened.getNumberOfPages();
                while (printed < items.size() && sheet.contains(value(texts, items.get(printed)))) {
                    printed++;
                }
                var sum = items.subList(0, printed).stream().map(Item::value).reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(sheet).contains("CHF " + texts.money(sum, "CHF"));
                assertThat(sheet.contains("CARRIED OVER")).isEqualTo(!last);
            }
            assertThat(printed).isEqualTo(items.size());
            assertThat(text(opened, opened.getNumberOfPages()))
                    .contains("TOTAL", "CHF " + texts.money(document.totalValue(), "CHF"), "300.0 kg");
        }
    }

    @Test
    void a_cancelled_transactions_voucher_is_void_and_blank_ones_are_numbered_on() {
        var vouchers = Voucher.of(filled(Samples.document("CH", Samples.items(10))));

        assertThat(vouchers)
                .filteredOn(voucher -> voucher.kind() == VoucherKind.IMPORTATION)
                .hasSize(2);
        assertThat(vouchers)
                .filteredOn(voucher -> voucher.kind() == VoucherKind.RE_EXPORTATION)
                .extracting(Voucher::number, Voucher::answers)
                .containsExactly(tuple(1, "1"), tuple(2, ""));
    }

    @Test
    void data_is_embedded_as_it_was_given() throws Exception {
        byte[] pdf = PRINTER.print(filled(Samples.document("CH", Samples.items(3))), PaperForm.COVER);

        assertThat(embedded(pdf, "carnet.json")).isEqualTo("{\"id\":883}");
        try (var opened = Loader.loadPDF(pdf)) {
            assertThat(opened.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(opened.getDocumentCatalog().getCOSObject().containsKey(COSName.AF))
                    .isTrue();
        }
    }

    @Test
    void long_texts_are_printed_whole_behind_the_box_and_markup_is_only_text() throws Exception {
        var holder = new Party(
                "<fo:block>&amp; " + "Very".repeat(40), "Street ".repeat(70).strip(), "CH", null, null);
        var representatives = IntStream.range(0, 20)
                .mapToObj(n ->
                        new Party("Representative " + n, "Avenue ".repeat(30).strip(), "CH", null, null))
                .toList();
        var document = Samples.document("CH", holder, representatives, Samples.items(2));
        var remarks = "Remark ".repeat(250) + "the end of it";
        var entry = Samples.entry(Samples.transaction(2, TransactionType.EXPORTATION, "CH", "1-2", remarks));
        byte[] pdf =
                PRINTER.print(new CarnetPaper(document, List.of(entry), VoucherSets.NONE, List.of()), PaperForm.WHOLE);

        assertArchival(pdf);
        assertThat(text(pdf)).contains("<fo:block>&amp;", "Representative 19", "the end of it");
    }

    @Test
    void fifteen_hundred_items_are_printed_to_the_last() throws Exception {
        var document = Samples.document("GB", Samples.items(1_500));

        byte[] pdf = PRINTER.print(blank(document), PaperForm.GENERAL_LIST);

        var texts = FormTexts.of(FormTemplate.of("GB"));
        try (var opened = Loader.loadPDF(pdf)) {
            assertThat(opened.getNumberOfPages()).isBetween(25, 60);
            assertThat(text(opened, opened.getNumberOfPages()))
                    .contains(value(texts, document.items().getLast()))
                    .contains("CHF " + texts.money(document.totalValue(), "CHF"));
        }
    }

    @Test
    void a_print_that_is_too_long_is_refused() {
        var document = Samples.document("CH", Samples.items(10_000));
        var carnet = new CarnetPaper(document, List.of(), new VoucherSets(9, 9, 9, 9, 9), List.of());

        assertThatThrownBy(() -> PRINTER.print(carnet, PaperForm.WHOLE)).isInstanceOf(TooLongException.class);
    }

    private static CarnetPaper filled(CarnetDocument document) {
        return new CarnetPaper(
                document, Samples.journey(), Samples.ONE_EACH, List.of(Attachment.document("{\"id\":883}")));
    }

    private static CarnetPaper blank(CarnetDocument document) {
        return new CarnetPaper(document, List.of(), Samples.ONE_EACH, List.of());
    }

    private static String value(FormTexts texts, Item item) {
        return texts.money(item.value(), "CHF");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var opened = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(opened).replace("\u200B", "").replace('\u00A0', ' ');
        }
    }

    private static String text(PDDocument opened, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(opened);
    }

    private static String embedded(byte[] pdf, String name) throws IOException {
        try (var opened = Loader.loadPDF(pdf)) {
            var files = new PDEmbeddedFilesNameTreeNode(opened.getDocumentCatalog()
                    .getNames()
                    .getCOSObject()
                    .getCOSDictionary(COSName.getPDFName("EmbeddedFiles")));
            return new String(
                    Objects.requireNonNull(files.getNames().get(name))
                            .getEmbeddedFile()
                            .toByteArray(),
                    StandardCharsets.UTF_8);
        }
    }

    private static void assertArchival(byte[] pdf) throws Exception {
        Archival.assertValid(pdf, PDFAFlavour.PDFA_3_A);
        Archival.assertValid(pdf, PDFAFlavour.PDFUA_1);
    }
}
