package io.eata.portal.export;

import org.jspecify.annotations.Nullable;

/**
 * A piece of an export.
 *
 * @param content what is kept of it until the file is put together
 * @param rows how many are in it
 * @param withheld how many were not given out
 * @param next where the log is to be read on; null at its end
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record Piece(
        byte[] content, long rows, long withheld, @Nullable String next) {}
