package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.core.support.Case.code;
import static io.eata.core.support.Case.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import io.eata.contracts.core.CarnetSignature;
import io.eata.contracts.core.OpenDeclaration;
import io.eata.contracts.core.PrepareTravel;
import io.eata.contracts.core.Reason;
import io.eata.contracts.core.SignCarnet;
import io.eata.contracts.core.SigningCapacity;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Form;
import io.eata.core.support.Problems;
import io.eata.platform.keys.KeyRings;
import io.eata.platform.sealing.DocumentSealing;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class SignatureTest {

    @Autowired
    Desks desks;

    @Autowired
    DocumentSealing sealing;

    @Autowired
    KeyRings rings;

    @Test
    void comes_before_the_first_travel() {
        var carnet = unsigned();

        assertThat(Problems.code(() -> carnet.travel("CH", "DE", "1"))).isEqualTo("signature-missing");
        assertThat(carnet.holder.get(carnet.id()).signedAt()).isNull();
        carnet.sign();
        assertThat(carnet.travel("CH", "DE", "1").declarations()).hasSize(3);
    }

    @Test
    void says_who_signed_which_version_and_when_and_is_signed_by_core() throws Exception {
        var carnet = unsigned();

        var signature = carnet.sign();

        assertThat(signature.signer()).isEqualTo("Noa Keller");
        assertThat(signature.capacity()).isEqualTo(SigningCapacity.LEGAL_REPRESENTATIVE);
        assertThat(signature.documentVersion()).isEqualTo(1);
        var statement = JWSObject.parse(signature.statement());
        assertThat(statement.getHeader().getType().getType()).isEqualTo("eata-signature+jws");
        var key = rings.ring("receipt-signing")
                .find(statement.getHeader().getKeyID())
                .orElseThrow();
        assertThat(statement.verify(new ECDSAVerifier(key.toECKey().toECPublicKey())))
                .isTrue();
        assertThat(statement.getPayload().toJSONObject())
                .containsEntry("carnetId", carnet.id())
                .containsEntry("carnetNumber", carnet.issued.number())
                .containsEntry("documentVersion", 1L)
                .containsEntry("documentDigest", signature.documentDigest())
                .containsEntry("signer", "Noa Keller")
                .containsEntry("capacity", "LEGAL_REPRESENTATIVE")
                .containsEntry("signedAt", String.valueOf(signature.signedAt()));
    }

    @Test
    void is_under_the_bytes_that_a_device_shows() throws Exception {
        var carnet = unsigned();
        var signed = JWSObject.parse(sealing.signedJws(carnet.holder.document(carnet.id())));
        byte[] shown =
                MessageDigest.getInstance("SHA-256").digest(signed.getPayload().toBytes());

        var state = carnet.holder.signature(carnet.id());

        assertThat(state.documentDigest()).isEqualTo(HexFormat.of().formatHex(shown));
        assertThat(state.signer()).isNull();
        assertThat(state.statement()).isNull();
    }

    @Test
    void is_read_by_holder_association_and_the_officer_who_opens_a_declaration() {
        var carnet = Case.paperHome(desks);
        var signature = carnet.holder.signature(carnet.id());

        assertThat(signature.signer()).isEqualTo("Noa Keller");
        assertThat(desks.association().signature(carnet.id())).isEqualTo(signature);
        assertThat(desks.association().get(carnet.issued.number()).signedAt()).isEqualTo(signature.signedAt());
        var opened = desks.officer("DE")
                .open(new OpenDeclaration(carnet.issued.number(), code(carnet.travel("CH", "DE", "1"), IMPORTATION)));
        assertThat(opened.signature()).isEqualTo(signature);
        assertThat(opened.carnet().signedAt()).isEqualTo(signature.signedAt());
    }

    @Test
    void is_refused_under_another_document() {
        var carnet = unsigned();
        var other = Case.of(desks);
        String digest = other.holder.signature(other.id()).documentDigest();

        assertThat(Problems.code(() -> sign(carnet, Desks.key(), "Noa Keller", digest)))
                .isEqualTo("document-outdated");
        assertThat(Problems.fields(() -> sign(carnet, Desks.key(), " ", "abc")))
                .containsExactlyInAnyOrder("signer NotBlank", "documentDigest Pattern");
        assertThat(carnet.holder.get(carnet.id()).signedAt()).isNull();
    }

    @Test
    void is_given_once_and_a_request_that_is_sent_again_gets_the_same_answer() {
        var carnet = unsigned();
        String digest = carnet.holder.signature(carnet.id()).documentDigest();
        String key = Desks.key();

        var first = sign(carnet, key, "Noa Keller", digest);

        assertThat(sign(carnet, key, "Noa Keller", digest)).isEqualTo(first);
        assertThat(first.capacity()).isEqualTo(SigningCapacity.HOLDER);
        assertThat(Problems.code(() -> sign(carnet, Desks.key(), "Eve", digest)))
                .isEqualTo("already-signed");
        assertThat(carnet.holder.signature(carnet.id()).signer()).isEqualTo("Noa Keller");
    }

    @Test
    void is_not_asked_for_where_the_carnet_has_ended() {
        var carnet = unsigned();
        desks.association().cancel(Desks.key(), carnet.id(), new Reason("not needed"));

        assertThat(Problems.code(carnet::sign)).isEqualTo("carnet-cancelled");
    }

    @Test
    void gives_declarations_their_declarant_unless_the_plan_names_one() {
        var carnet = Case.paperHome(desks);

        var unnamed = carnet.holder.prepare(Desks.key(), carnet.id(), named(plan("CH", "DE", "1"), null));
        var named = carnet.holder.prepare(Desks.key(), carnet.id(), named(plan("CH", "GB", "1"), "Alpenfilm AG"));

        assertThat(unnamed.plan().declarant()).isEqualTo("Noa Keller");
        assertThat(named.plan().declarant()).isEqualTo("Alpenfilm AG");
        var shown = new OpenDeclaration(carnet.issued.number(), code(named, IMPORTATION));
        assertThat(desks.officer("GB").open(shown).travel().declarant()).isEqualTo("Alpenfilm AG");
        var edited = carnet.holder.edit("1", carnet.id(), named.id(), named(plan("CH", "GB", "1-2"), " "));
        assertThat(edited.plan().declarant()).isEqualTo("Noa Keller");
    }

    private Case unsigned() {
        return Case.unsigned(desks, new Form());
    }

    private static CarnetSignature sign(Case carnet, String key, String signer, String digest) {
        return carnet.holder.sign(key, carnet.id(), new SignCarnet(signer, null, digest));
    }

    private static PrepareTravel named(PrepareTravel plan, @Nullable String declarant) {
        return new PrepareTravel(
                plan.nickname(), plan.from(), plan.to(), List.of(), plan.items(), declarant, null, null, null, null);
    }
}
