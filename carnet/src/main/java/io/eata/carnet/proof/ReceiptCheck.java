package io.eata.carnet.proof;

/** What checking a receipt came to. */
public sealed interface ReceiptCheck {

    /**
     * The platform has signed this.
     *
     * @param keyId key that signed it
     */
    record Valid(ReceiptStatement statement, String keyId) implements ReceiptCheck {}

    /** Nothing is proven. */
    record Invalid(Doubt doubt) implements ReceiptCheck {}

    /**
     * Checks a receipt.
     *
     * @param text the compact JWS, as it stands in a mail, a PDF or a QR
     */
    static ReceiptCheck of(String text, VerifyingKeys keys) {
        try {
            var statement = SignedStatement.open(text, keys);
            return ReceiptForm.isReceipt(statement)
                    ? new Valid(ReceiptForm.read(statement), statement.keyId())
                    : new Invalid(Doubt.OTHER_STATEMENT);
        } catch (DoubtfulException e) {
            return new Invalid(e.doubt());
        } catch (UnreadableException e) {
            return new Invalid(Doubt.UNREADABLE);
        }
    }
}
