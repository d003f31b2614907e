package io.eata.portal.export;

import io.eata.portal.log.Found;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/** How exports of some kinds are made, piece by piece, and put together to a file. */
interface ExportFormat {

    Set<ExportKind> kinds();

    /** How many rows there will be, as far as counting goes. */
    Found.Total count(RunningExport running);

    /**
     * Makes the next piece; the same again when it is asked again.
     *
     * @throws CoreAwayException when what it needs of core is not to be had now
     */
    Piece next(RunningExport running) throws CoreAwayException;

    /** Puts the pieces together; {@code out} is not closed. */
    void assemble(Iterable<byte[]> pieces, OutputStream out) throws IOException;
}
