package io.eata.journeys.people;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.eata.contracts.Headers;
import io.eata.contracts.carnet.CarnetDocument;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.carnet.StandingView;
import io.eata.contracts.core.CarnetSignature;
import io.eata.contracts.core.PinAccess;
import io.eata.contracts.core.PrepareTravel;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.SignCarnet;
import io.eata.contracts.core.SigningCapacity;
import io.eata.contracts.core.Travel;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;

/** A holder's wallet on one device: it holds its own key, and only it can open what is sealed for it. */
public final class Wallet {

    /** The picture is a drawing: its corners are where they are, and need no looking for, which fails in two of a hundred. */
    private static final Map<DecodeHintType, ?> DRAWN = Map.of(DecodeHintType.PURE_BARCODE, Boolean.TRUE);

    private static final String PHONE = "Demo phone";
    private static final int KEPT = 7;

    private final RunningPlatform platform;
    private final Http http = new Http();
    private final String token;
    private final ECKey deviceKey;
    private final String device;

    /** Signs in and registers this device's public key. */
    public Wallet(RunningPlatform platform, Tokens tokens, String login, String password) {
        this.platform = platform;
        this.token = tokens.person(login, password);
        try {
            this.deviceKey = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.ENCRYPTION)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        makeRoom();
        this.device = http.post(
                        address("/wallet/v1/devices"),
                        token,
                        Map.of(
                                "name",
                                PHONE,
                                "publicKey",
                                deviceKey.toPublicJWK().toJSONObject()),
                        key(),
                        RegisteredDevice.class)
                .orFail()
                .id();
    }

    /** An account has ten devices at most: those of earlier journeys go, the oldest first, as their owner would have it. */
    private void makeRoom() {
        var phones = http.get(address("/wallet/v1/devices"), token, DeviceList.class).orFail().devices().stream()
                .filter(it -> it.name().equals(PHONE))
                .sorted(Comparator.comparing(KnownDevice::registeredAt))
                .toList();
        phones.stream()
                .limit(Math.max(0, phones.size() - KEPT))
                .forEach(it -> http.delete(address("/wallet/v1/devices/" + it.id()), token));
    }

    private record DeviceList(List<KnownDevice> devices) {}

    private record KnownDevice(String id, String name, OffsetDateTime registeredAt) {}

    /** What the wallet service answers of a device; more than its id is of no interest here. */
    private record RegisteredDevice(String id) {}

    /** A carnet of the wallet, as the wallet service answers it. */
    public record AddedCarnet(long carnetId, String number, int items) {}

    /** Adds a carnet by ID or number and PIN. */
    public Answer<AddedCarnet> add(String carnet, String pin) {
        return http.post(address("/wallet/v1/carnets"), token, new PinAccess(carnet, pin), key(), AddedCarnet.class);
    }

    /** The document, opened with this device's key, its signature checked against core's published keys. */
    public CarnetDocument document(long carnet) {
        return Http.JSON.readValue(opened(carnet), CarnetDocument.class);
    }

    /** Signs what this device shows of the carnet, so that it may travel. */
    public CarnetSignature sign(long carnet, String signer) {
        var signature = new SignCarnet(signer, SigningCapacity.LEGAL_REPRESENTATIVE, sha256(opened(carnet)));
        return http.post(
                        address("/wallet/v1/carnets/" + carnet + "/signature"),
                        token,
                        signature,
                        key(),
                        CarnetSignature.class)
                .orFail();
    }

    private static String sha256(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bytes that core signed as the document. */
    private byte[] opened(long carnet) {
        SealedDocument sealed = http.get(
                        address("/wallet/v1/carnets/" + carnet + "/document?device=" + device),
                        token,
                        SealedDocument.class)
                .orFail();
        try {
            JWEObject jwe = JWEObject.parse(sealed.jwe());
            jwe.decrypt(new ECDHDecrypter(deviceKey));
            JWSObject signed = JWSObject.parse(jwe.getPayload().toString());
            var published = JWKSet.load(address("/core/.well-known/jwks.json").toURL());
            var signer = published.getKeyByKeyId(signed.getHeader().getKeyID());
            if (signer == null || !signed.verify(new ECDSAVerifier(signer.toECKey()))) {
                throw new UnexpectedAnswer("the document of carnet " + carnet + " is not signed by core");
            }
            return signed.getPayload().toBytes();
        } catch (ParseException | JOSEException | IOException e) {
            throw new UnexpectedAnswer("the seal of carnet " + carnet + " does not open on this device", e);
        }
    }

    /** Prepares a travel. */
    public Answer<Travel> prepare(long carnet, PrepareTravel travel) {
        return http.post(address("/wallet/v1/carnets/" + carnet + "/travels"), token, travel, key(), Travel.class);
    }

    /** A travel as it stands now, with the codes of the declarations still open. */
    public Travel travel(long carnet, long travel) {
        return http.get(address("/wallet/v1/carnets/" + carnet + "/travels/" + travel), token, Travel.class)
                .orFail();
    }

    /** What a scanner reads from the QR that the wallet shows for a declaration. */
    public String scanned(long carnet, long travel, long declaration) {
        URI picture = address(
                "/wallet/v1/carnets/" + carnet + "/travels/" + travel + "/declarations/" + declaration + "/qr.png");
        try (InputStream png = http.bytes(picture, token)) {
            var image = ImageIO.read(png);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
            return new QRCodeReader().decode(bitmap, DRAWN).getText();
        } catch (IOException | ReaderException e) {
            throw new UnexpectedAnswer("the QR of declaration " + declaration + " cannot be read", e);
        }
    }

    /** The standing, as the holder sees it. */
    public Answer<StandingView> standing(long carnet) {
        return http.get(address("/wallet/v1/carnets/" + carnet + "/standing"), token, StandingView.class);
    }

    /** The receipt of a transaction, with the cancellation code. */
    public Receipt receipt(long carnet, long sequence) {
        return http.get(
                        address("/wallet/v1/carnets/" + carnet + "/transactions/" + sequence + "/receipt"),
                        token,
                        Receipt.class)
                .orFail();
    }

    private URI address(String path) {
        return URI.create(platform.proxy(1) + path);
    }

    private static Map<String, String> key() {
        return Map.of(Headers.IDEMPOTENCY_KEY, UUID.randomUUID().toString());
    }
}
