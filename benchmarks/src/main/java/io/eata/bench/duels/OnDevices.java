package io.eata.bench.duels;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.eata.bench.measure.Duel;
import io.eata.bench.measure.Duel.Finding;
import io.eata.bench.measure.Gate;
import io.eata.bench.measure.Settings;
import io.eata.bench.measure.Timed;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.platform.keys.KeyRings;
import io.eata.platform.sealing.DocumentSealing;
import io.eata.wallet.qr.QrImage;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** B8: what phones and counters are given, beside the library alone; on one core, without a server. */
public final class OnDevices {

    private static final String PAYLOAD = "ATA:883:K7QX-4M2P-9TRB";
    private static final int BATCH = 20;

    private final Settings settings;

    public OnDevices(Settings settings) {
        this.settings = settings;
    }

    /** The picture of a QR beside ZXing's matrix. */
    public Finding qr() throws Exception {
        var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);
        return duel(
                "B8 QR",
                "a QR as SVG",
                "ZXing's matrix",
                () -> new QRCodeWriter()
                        .encode(PAYLOAD, BarcodeFormat.QR_CODE, 0, 0, hints)
                        .getWidth(),
                "the wallet's picture",
                () -> new QrImage(PAYLOAD).svg("QR").length());
    }

    /** Sealing a document anew for a device beside Nimbus opening and sealing the same bytes. */
    public Finding sealing() throws Exception {
        var rings = new KeyRings(null);
        var platformKey = rings.ring("document-seal").current().toECKey();
        ECKey device = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        String sealed = seal("x".repeat(4_000), platformKey);
        var document = new SealedDocument(883, 1, platformKey.getKeyID(), sealed);
        var sealing = new DocumentSealing(rings, new JsonMapper());
        return duel(
                "B8 sealing",
                "sealing for a device",
                "Nimbus alone",
                () -> {
                    var jwe = JWEObject.parse(sealed);
                    jwe.decrypt(new ECDHDecrypter(platformKey));
                    return seal(jwe.getPayload().toString(), device).length();
                },
                "DocumentSealing",
                () -> sealing.resealFor(document, device.toPublicJWK()).jwe().length());
    }

    private Finding duel(String benchmark, String what, String library, Work alone, String platform, Work ours)
            throws Exception {
        return new Duel(benchmark, what, timed(library, alone), timed(platform, ours))
                .fight(settings, found -> List.of(Gate.atLeast("throughput", found.throughputRatio(), 0.50, "×")));
    }

    private Timed timed(String name, Work work) {
        return new Timed(name, 1, settings.operations(), (client, turn) -> {
            for (int i = 0; i < BATCH; i++) {
                if (work.result() <= 0) {
                    throw new IllegalStateException(name + " made nothing");
                }
            }
        });
    }

    private static String seal(String text, ECKey key) throws Exception {
        var header = new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                .keyID(key.getKeyID())
                .compressionAlgorithm(com.nimbusds.jose.CompressionAlgorithm.DEF)
                .build();
        var jwe = new JWEObject(header, new Payload(text));
        jwe.encrypt(new ECDHEncrypter(key.toPublicJWK()));
        return jwe.serialize();
    }

    /** Answers a size, so that no compiler leaves it out. */
    @FunctionalInterface
    private interface Work {
        int result() throws Exception;
    }
}
