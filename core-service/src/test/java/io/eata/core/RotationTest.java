package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.core.support.Case.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import io.eata.contracts.core.CancelTransaction;
import io.eata.contracts.core.OpenDeclaration;
import io.eata.contracts.core.PinAccess;
import io.eata.core.ledger.LedgerVerification;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Form;
import io.eata.platform.sealing.DocumentSealing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@CoreTest
@DirtiesContext
class RotationTest {

    private static final List<String> RINGS =
            List.of("document-signing", "document-seal", "receipt-signing", "code-secrets");

    @TempDir
    static Path keys;

    @Autowired
    Desks desks;

    @Autowired
    DocumentSealing sealing;

    @Autowired
    LedgerVerification verification;

    @DynamicPropertySource
    static void keysFolder(DynamicPropertyRegistry registry) {
        RINGS.forEach(RotationTest::addKey);
        registry.add("eata.keys-dir", keys::toString);
    }

    @Test
    void leaves_everything_good_that_older_keys_have_made() throws Exception {
        var carnet = Case.paperHome(desks);
        var travel = carnet.travel("CH", "DE", "1-20");
        var shown = carnet.travel("CH", "GB", "1-5");
        String commitKey = Desks.key();
        var command = carnet.command("DE", code(travel, IMPORTATION), "1-20");
        var receipt = desks.officer("DE").commit(commitKey, command);
        String told = String.valueOf(carnet.holder.receipt(carnet.id(), 1).cancellationCode());

        RINGS.forEach(RotationTest::addKey);

        assertThat(desks.officer("DE").commit(commitKey, command)).isEqualTo(receipt);
        assertThat(desks.holder("late")
                        .access(new PinAccess(carnet.issued.number(), carnet.issued.pin()))
                        .id())
                .isEqualTo(carnet.id());
        assertThat(carnet.again(shown)).isEqualTo(shown);
        var opened = desks.officer("GB").open(new OpenDeclaration(carnet.issued.number(), code(shown, IMPORTATION)));
        assertThat(sealing.open(opened.document()).holder()).isEqualTo(Form.HOLDER);
        assertThat(carnet.holder.receipt(carnet.id(), 1).cancellationCode()).isEqualTo(told);
        assertThat(isVerified(receipt.jws())).isTrue();
        desks.officer("DE").cancel(Desks.key(), carnet.id(), 1, new CancelTransaction(told, Case.WEIL));
        assertThat(verification.firstFlaw(carnet.id())).isEmpty();
        assertThat(isVerified(
                        carnet.commit("GB", code(shown, IMPORTATION), "1-5").jws()))
                .isTrue();
    }

    private boolean isVerified(String jws) throws IOException, ParseException, JOSEException {
        var published =
                JWKSet.load(URI.create(desks.url() + "/.well-known/jwks.json").toURL());
        assertThat(published.getKeys()).hasSize(4);
        var receipt = JWSObject.parse(jws);
        var key = published.getKeyByKeyId(receipt.getHeader().getKeyID());
        return receipt.verify(new ECDSAVerifier(key.toECKey()));
    }

    /** The new key becomes the current one; the file is read again since it is newer. */
    private static void addKey(String ring) {
        Path file = keys.resolve(ring + ".jwks");
        try {
            var all = new ArrayList<JWK>();
            all.add(
                    ring.equals("code-secrets")
                            ? new OctetSequenceKeyGenerator(256)
                                    .keyIDFromThumbprint(true)
                                    .generate()
                            : new ECKeyGenerator(Curve.P_256)
                                    .keyIDFromThumbprint(true)
                                    .generate());
            boolean first = !Files.exists(file);
            if (!first) {
                all.addAll(JWKSet.load(file.toFile()).getKeys());
            }
            Files.writeString(file, new JWKSet(all).toString(false));
            Files.setLastModifiedTime(file, FileTime.fromMillis(first ? 1_000 : 2_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
