package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.core.support.Case.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import io.eata.carnet.proof.ReceiptCheck;
import io.eata.carnet.proof.VerifyingKeys;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class ReceiptTest {

    @Autowired
    Desks desks;

    @Test
    void can_be_checked_by_anybody_with_the_published_keys() throws Exception {
        var carnet = Case.paperHome(desks);
        var receipt = carnet.commit("DE", code(carnet.travel("CH", "DE", "1-20"), IMPORTATION), "1-20");
        var published =
                JWKSet.load(URI.create(desks.url() + "/.well-known/jwks.json").toURL());

        var jws = JWSObject.parse(receipt.jws());

        var key = published.getKeyByKeyId(jws.getHeader().getKeyID());
        assertThat(key.isPrivate()).isFalse();
        assertThat(jws.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
        var claims = jws.getPayload().toJSONObject();
        assertThat(claims)
                .containsEntry("n", carnet.issued.number())
                .containsEntry("t", "IM")
                .containsEntry("i", "1-20")
                .containsEntry("o", "DE004811");
        var checked = (ReceiptCheck.Valid) ReceiptCheck.of(receipt.jws(), VerifyingKeys.of(published.toString()));
        assertThat(checked.statement().verificationCode().value())
                .isEqualTo(receipt.transaction().verificationCode());
        assertThat(jws.getPayload().toString()).doesNotContain("officer", "Alpenfilm", "order");
        assertThat(receipt.jws().length()).isLessThan(500);
        assertThat(published.getKeys()).noneMatch(published1 -> published1.isPrivate());
    }

    @Test
    void is_the_same_for_whoever_reads_it_but_only_the_holder_is_told_the_cancellation_code() {
        var carnet = Case.paperHome(desks);
        var receipt = carnet.commit("DE", code(carnet.travel("CH", "DE", "1-20"), IMPORTATION), "1-20");

        var holders = carnet.holder.receipt(carnet.id(), 1);
        var officers = desks.officer("FR").receipt(carnet.id(), 1);

        assertThat(holders.jws()).isEqualTo(receipt.jws());
        assertThat(officers).isEqualTo(receipt);
        assertThat(holders.cancellationCode()).matches("[2-9A-HJKMNP-Z]{8}");
        assertThat(holders.transaction().officer()).isNull();
        assertThat(officers.transaction().officer()).isEqualTo("officer DE");
        assertThat(officers.transaction().remarks()).isEqualTo("seen and found in order");
    }
}
