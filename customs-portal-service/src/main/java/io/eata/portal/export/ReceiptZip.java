package io.eata.portal.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eata.contracts.core.TransactionReference;
import io.eata.portal.page.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** Puts small .zips together to one, with the schema of the XML and words about what is in it. */
@Component
final class ReceiptZip {

    private static final String WITHHELD = "withheld.txt";

    private final Words words;

    ReceiptZip(Words words) {
        this.words = words;
    }

    /** Notes in a piece what core did not give out, as ID and number of the entry. */
    void note(ZipOutputStream piece, List<TransactionReference> withheld) throws IOException {
        if (!withheld.isEmpty()) {
            ReceiptFormat.put(piece, WITHHELD, ReceiptFormat.words(withheld).getBytes(UTF_8));
        }
    }

    void assemble(Iterable<byte[]> pieces, OutputStream out) throws IOException {
        var whole = new ZipOutputStream(out, UTF_8);
        var names = new HashSet<String>();
        var withheld = new StringBuilder();
        for (var piece : pieces) {
            try (var in = new ZipInputStream(new ByteArrayInputStream(piece), UTF_8)) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    if (entry.getName().equals(WITHHELD)) {
                        withheld.append(new String(in.readAllBytes(), UTF_8));
                    } else if (names.add(entry.getName())) {
                        whole.putNextEntry(new ZipEntry(entry.getName()));
                        in.transferTo(whole);
                        whole.closeEntry();
                    }
                }
            }
        }
        ReceiptFormat.put(whole, TransactionXml.SCHEMA_NAME, TransactionXml.schema());
        ReceiptFormat.put(whole, "README.txt", readme(withheld.toString()).getBytes(UTF_8));
        whole.finish();
    }

    private String readme(String withheld) {
        var text = words.say("export.readme") + "\n";
        return withheld.isEmpty() ? text : text + "\n" + words.say("export.readme.withheld") + "\n\n" + withheld;
    }
}
