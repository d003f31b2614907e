package io.eata.journeys.running;

import java.nio.charset.StandardCharsets;

/** The smallest PDF that a reader opens: one blank page. */
final class SmallPdf {

    static final byte[] BYTES = write();

    private SmallPdf() {}

    private static byte[] write() {
        String objects = """
                %PDF-1.7
                1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
                2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
                3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj
                """;
        var table = new StringBuilder("xref\n0 4\n0000000000 65535 f \n");
        for (int number = 1; number <= 3; number++) {
            table.append("%010d 00000 n \n".formatted(objects.indexOf(number + " 0 obj")));
        }
        return (objects + table + "trailer << /Size 4 /Root 1 0 R >>\nstartxref\n" + objects.length() + "\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
