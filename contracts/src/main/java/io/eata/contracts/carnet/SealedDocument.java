package io.eata.contracts.carnet;

/**
 * A carnet's document as it may cross a network: signed by core, then sealed for one key ring or one device.
 *
 * @param jwe compact JWE whose payload is a compact JWS of the {@link CarnetDocument}
 * @param keyId {@code kid} of the key it is sealed for
 */
public record SealedDocument(long carnetId, int version, String keyId, String jwe) {}
