package io.eata.core.signature;

import io.eata.contracts.core.CarnetSignature;

/** A signature under the current version of a document. */
public record KeptSignature(String jws) {

    /** Name of the person who signed. */
    public String signer() {
        return Statements.read(jws).signer();
    }

    public CarnetSignature view() {
        var statement = Statements.read(jws);
        return new CarnetSignature(
                statement.carnetId(),
                statement.carnetNumber(),
                statement.documentVersion(),
                statement.documentDigest(),
                statement.signer(),
                statement.capacity(),
                statement.signedAt(),
                jws);
    }
}
