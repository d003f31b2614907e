package io.eata.paper;

import io.eata.carnet.ledger.VoucherSets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Prints samples into the folder that is named, to be looked at. */
final class Look {

    private Look() {}

    public static void main(String[] args) throws IOException {
        var folder = Files.createDirectories(Path.of(args[0]));
        var printer = new CarnetPrinter(Clock.systemUTC());
        for (String country : List.of("CH", "GB", "CN", "AE", "ES", "FR", "KR", "MA")) {
            var document = Samples.document(country, Samples.items(60));
            var filled =
                    new CarnetPaper(document, Samples.journey(), Samples.ONE_EACH, List.of(Attachment.document("{}")));
            Files.write(folder.resolve(country + "-filled.pdf"), printer.print(filled, PaperForm.WHOLE));
            var blank = new CarnetPaper(document, List.of(), new VoucherSets(1, 1, 1, 1, 1), List.of());
            Files.write(folder.resolve(country + "-blank.pdf"), printer.print(blank, PaperForm.WHOLE));
            var receipt = Samples.receipt(Samples.journey().get(2).transaction());
            Files.write(folder.resolve(country + "-receipt.pdf"), printer.receipt(document, receipt, List.of()));
        }
    }
}
