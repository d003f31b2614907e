package io.eata.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.proof.ReceiptForm;
import io.eata.carnet.proof.ReceiptStatement;
import io.eata.carnet.proof.StatedItems;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The QR on the receipt carries the signed receipt, and a phone reads it from a screen across the counter. */
class ReceiptQrTest {

    @Test
    void of_a_usual_receipt_is_of_version_17_or_less() throws Exception {
        String jws = signed("CHTA00000133", "DE004811", ItemSet.parse("1-20"), ItemSet.none());

        assertThat(version(jws)).isLessThanOrEqualTo(17);
        assertThat(QrPicture.svg(jws, "receipt")).contains("viewBox=\"0 0 93 93\"");
    }

    @Test
    void of_the_longest_receipt_is_of_version_20_or_less() throws Exception {
        var scattered = ItemSet.of(IntStream.range(0, 22).map(i -> 2 * i + 1).toArray());
        var others = ItemSet.of(IntStream.range(40, 200).map(i -> 2 * i).toArray());
        assertThat(scattered.toString()).hasSizeBetween(50, StatedItems.LONGEST_SELECTION);

        assertThat(version(signed("CHTA000000000000133AB", "DE004811-01-ABCDEFGH", scattered, others)))
                .isLessThanOrEqualTo(QrPicture.LARGEST_READ_ACROSS_A_COUNTER);
    }

    private static int version(String text) throws WriterException {
        return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                .getVersion()
                .getVersionNumber();
    }

    private static String signed(String number, String office, ItemSet items, ItemSet notReturned)
            throws JOSEException {
        var receipt = new ReceiptStatement(
                1_234_567,
                number,
                1_234,
                TransactionType.RE_EXPORTATION,
                123,
                "EU",
                "DE",
                office,
                OffsetDateTime.parse("2026-11-26T10:15:30.123+01:00"),
                StatedItems.of(items),
                StatedItems.of(notReturned),
                LocalDate.parse("2027-01-31"),
                "ab".repeat(32));
        var key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key.getKeyID())
                .type(new JOSEObjectType(ReceiptForm.TYPE))
                .build();
        var jws = new JWSObject(header, new Payload(ReceiptForm.write(receipt)));
        jws.sign(new ECDSASigner(key));
        return jws.serialize();
    }
}
