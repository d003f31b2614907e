package io.eata.portal.export;

import io.eata.portal.seal.SealedParts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The file of an export that is done, put together from its parts as it is fetched: one part at a time is in memory. */
@Component
public final class ExportFile {

    private final ExportsUnderWay exports;
    private final SealedParts seal;
    private final ExportWork work;

    ExportFile(ExportsUnderWay exports, SealedParts seal, ExportWork work) {
        this.exports = exports;
        this.seal = seal;
        this.work = work;
    }

    /** Writes it; {@code out} is not closed. */
    public void write(Export export, OutputStream out) throws IOException {
        var id = export.id();
        var key = exports.key(id);
        Iterable<byte[]> parts = () -> IntStream.range(0, export.parts())
                .mapToObj(number -> seal.open(key, ExportWork.place(id), number, exports.part(id, number)))
                .iterator();
        work.format(export.kind()).assemble(parts, out);
    }
}
