package io.eata.core.receipt;

import io.eata.carnet.proof.ReceiptForm;
import io.eata.core.receipt.ReceiptFile.Reason;
import io.eata.core.receipt.ReceiptFile.Statements;
import io.eata.core.receipt.ReceiptFile.Useless;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Reads the receipts in a file that somebody uploads: a PDF that carries them, or a picture of a QR. The kind is told by the first
 * bytes, never by name. Few are read at a time, since a picture takes memory.
 */
@Component
public final class ReceiptFiles {

    /** Bytes of one file. */
    public static final int MOST_BYTES = 10_000_000;

    /** Receipts of one file that are checked. */
    static final int MOST_RECEIPTS = 50;

    private static final int AT_A_TIME = 2;
    private static final int PATIENCE_SECONDS = 5;

    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    /** What the file holds; the caller has made sure that it has at most {@link #MOST_BYTES}. */
    public ReceiptFile read(byte[] file) {
        if (file.length > MOST_BYTES) {
            return new Useless(Reason.TOO_LARGE);
        }
        boolean taken = false;
        try {
            taken = turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return taken ? inTurn(file) : new Useless(Reason.BUSY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Useless(Reason.BUSY);
        } finally {
            if (taken) {
                turns.release();
            }
        }
    }

    private static ReceiptFile inTurn(byte[] file) {
        if (starts(file, '%', 'P', 'D', 'F')) {
            return pdf(file);
        }
        if (starts(file, 0x89, 'P', 'N', 'G')) {
            return picture(file, "png");
        }
        if (starts(file, 0xFF, 0xD8, 0xFF)) {
            return picture(file, "jpeg");
        }
        return new Useless(Reason.OTHER_KIND);
    }

    private static ReceiptFile pdf(byte[] file) {
        var receipts = PdfStatements.in(file).stream()
                .filter(ReceiptFiles::claimsToBeAReceipt)
                .toList();
        int shown = Math.min(MOST_RECEIPTS, receipts.size());
        return receipts.isEmpty()
                ? new Useless(Reason.NO_RECEIPT)
                : new Statements(receipts.subList(0, shown), shown < receipts.size());
    }

    /** A print of a carnet also carries its document, signed in the same form. */
    private static boolean claimsToBeAReceipt(String jws) {
        try {
            byte[] header = Base64.getUrlDecoder().decode(jws.substring(0, jws.indexOf('.')));
            String text = new String(header, StandardCharsets.UTF_8);
            return ReceiptForm.TYPES.stream().anyMatch(type -> text.contains('"' + type + '"'));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static ReceiptFile picture(byte[] file, String format) {
        try {
            return QrPhoto.read(file, format)
                    .<ReceiptFile>map(text -> new Statements(List.of(text), false))
                    .orElseGet(() -> new Useless(Reason.NO_QR));
        } catch (QrPhoto.TooLargeException e) {
            return new Useless(Reason.TOO_LARGE);
        } catch (IOException e) {
            return new Useless(Reason.BROKEN);
        }
    }

    private static boolean starts(byte[] file, int... first) {
        if (file.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if (file[i] != (byte) first[i]) {
                return false;
            }
        }
        return true;
    }
}
