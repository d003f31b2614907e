package io.eata.contracts.carnet;

/**
 * A file that belongs to a carnet's document.
 *
 * @param mediaType {@code application/pdf} or {@code image/jpeg}, as its content says
 * @param size in bytes
 * @param sha256 digest of its bytes in lower-case hex
 */
public record AttachedFile(long id, String name, String mediaType, int size, String sha256) {}
