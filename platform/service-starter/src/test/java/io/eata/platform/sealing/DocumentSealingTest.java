package io.eata.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.eata.contracts.carnet.CarnetDocument;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.platform.keys.KeyRings;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class DocumentSealingTest {

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final DocumentSealing sealing = new DocumentSealing(new KeyRings(null), json);
    private CarnetDocument document;

    @BeforeEach
    void aDocument() throws Exception {
        try (InputStream sample = getClass().getResourceAsStream("/golden/CarnetDocument.json")) {
            document = json.readValue(Objects.requireNonNull(sample), CarnetDocument.class);
        }
    }

    @Test
    void what_is_sealed_opens_as_it_was() {
        assertThat(sealing.open(sealing.seal(document))).isEqualTo(document);
    }

    @Test
    void nothing_of_the_goods_can_be_read_through_the_seal() {
        assertThat(sealing.seal(document).jwe()).doesNotContain("camera").doesNotContain("Alpenfilm");
    }

    @Test
    void another_ring_cannot_open_it() {
        var elsewhere = new DocumentSealing(new KeyRings(null), json);
        SealedDocument sealed = sealing.seal(document);
        assertThatThrownBy(() -> elsewhere.open(sealed)).isInstanceOf(BrokenSealException.class);
    }

    @Test
    void every_altered_character_breaks_the_seal() {
        SealedDocument sealed = sealing.seal(document);
        for (int i = 0; i < sealed.jwe().length(); i += 97) {
            assertBroken(sealed, i, sealed.jwe().charAt(i) == 'A' ? 'B' : 'A');
        }
    }

    /** Its spare bits decode to the same bytes whatever they are. */
    @Test
    void no_other_last_character_of_a_part_is_let_through() {
        SealedDocument sealed = sealing.seal(document);
        int end = sealed.jwe().length();
        while (end > 0) {
            for (char other : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
                if (other != sealed.jwe().charAt(end - 1)) {
                    assertBroken(sealed, end - 1, other);
                }
            }
            end = sealed.jwe().lastIndexOf('.', end - 1);
        }
    }

    private void assertBroken(SealedDocument sealed, int at, char other) {
        String altered = sealed.jwe().substring(0, at) + other + sealed.jwe().substring(at + 1);
        var broken = new SealedDocument(sealed.carnetId(), sealed.version(), sealed.keyId(), altered);
        assertThatThrownBy(() -> sealing.open(broken)).isInstanceOf(BrokenSealException.class);
    }

    /** Bits flipped, pieces cut out, doubled and swapped; {@code -Deata.mutations=N} sets how many. */
    @Test
    void nothing_mutated_opens_or_fails_otherwise() {
        SealedDocument sealed = sealing.seal(document);
        var random = new Random(883);
        for (int i = 0; i < Integer.getInteger("eata.mutations", 2_000); i++) {
            var mutated = new SealedDocument(
                    sealed.carnetId(), sealed.version(), sealed.keyId(), mutate(sealed.jwe(), random));
            assertThat(opened(mutated)).as(mutated.jwe()).isEmpty();
        }
    }

    private Optional<CarnetDocument> opened(SealedDocument sealed) {
        try {
            return Optional.of(sealing.open(sealed));
        } catch (BrokenSealException e) {
            return Optional.empty();
        }
    }

    private static String mutate(String jwe, Random random) {
        var text = new StringBuilder(jwe);
        int at = random.nextInt(text.length() - 1);
        int end = at + 1 + random.nextInt(Math.min(20, text.length() - at));
        switch (random.nextInt(5)) {
            case 0 -> text.setCharAt(at, (char) (text.charAt(at) ^ (1 << random.nextInt(7))));
            case 1 -> text.delete(at, end);
            case 2 -> text.insert(at, text.substring(at, Math.min(end, text.length())));
            case 3 -> text.insert(at, '.');
            default -> text.setLength(at);
        }
        return text.toString();
    }

    @Test
    void an_envelope_of_another_carnet_is_found_out() {
        SealedDocument sealed = sealing.seal(document);
        var swapped = new SealedDocument(sealed.carnetId() + 1, sealed.version(), sealed.keyId(), sealed.jwe());
        assertThatThrownBy(() -> sealing.open(swapped)).isInstanceOf(BrokenSealException.class);
    }

    @Test
    void only_the_device_opens_what_is_sealed_for_it() throws Exception {
        ECKey device = new ECKeyGenerator(Curve.P_256).keyID("phone").generate();
        SealedDocument sealed = sealing.seal(document);
        SealedDocument forDevice = sealing.resealFor(sealed, device.toPublicJWK());

        JWEObject jwe = JWEObject.parse(forDevice.jwe());
        jwe.decrypt(new ECDHDecrypter(device));
        assertThat(jwe.getPayload().toString()).isEqualTo(sealing.signedJws(sealed));
        assertThatThrownBy(() -> sealing.open(forDevice)).isInstanceOf(BrokenSealException.class);
    }
}
