package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.core.support.Case.code;
import static io.eata.core.support.Case.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.carnet.Party;
import io.eata.contracts.core.AssociationFileApi;
import io.eata.contracts.core.CarnetFile;
import io.eata.contracts.core.CustomsFileApi;
import io.eata.contracts.core.HolderFileApi;
import io.eata.contracts.core.OpenDeclaration;
import io.eata.contracts.core.OpenedDeclaration;
import io.eata.contracts.core.PowerOfAttorney;
import io.eata.contracts.core.Travel;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Form;
import io.eata.core.support.MovedClock;
import io.eata.core.support.Problems;
import io.eata.core.support.SampleFiles;
import io.eata.platform.test.TestTokens;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class PowerOfAttorneyTest {

    private static final byte[] LETTER = SampleFiles.pdf("Kim Roth may act for us");

    @Autowired
    Desks desks;

    @Autowired
    MovedClock clock;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @AfterEach
    void back_to_now() {
        clock.moveBy(Duration.ZERO);
    }

    @Test
    void is_needed_by_whoever_is_not_named_on_the_carnet() {
        var form = new Form();
        form.homeDigital = false;
        form.sets = new VoucherSets(5, 5, 5, 5, 5);
        form.representatives = List.of(new Party("José Núñez", "Madrid", "ES", null, null));
        var carnet = Case.of(desks, form);

        assertThat(Problems.code(() -> prepare(carnet, "GB", "Kim Roth"))).isEqualTo("power-of-attorney-missing");
        assertThat(prepare(carnet, "GB", " JOSE  NUNEZ ").plan().declarant()).isEqualTo("JOSE  NUNEZ");
        assertThat(prepare(carnet, "NO", "Alpenfilm ag").plan().declarant()).isEqualTo("Alpenfilm ag");
        var own = prepare(carnet, "DE", "noa keller");
        assertThat(open(carnet, own, "DE").powerOfAttorney()).isNull();
    }

    @Test
    void lets_its_representative_act_and_customs_see_it() {
        var carnet = Case.paperHome(desks);

        var power = give(carnet, "Kim Roth", today.plusDays(10), List.of("DE", "GB"));

        assertThat(power.territories()).containsExactly("EU", "GB");
        assertThat(power.file().kind()).isEqualTo(CarnetFile.Kind.POWER_OF_ATTORNEY);
        var travel = prepare(carnet, "DE", "kim roth");
        var opened = open(carnet, travel, "DE");
        assertThat(opened.powerOfAttorney()).isEqualTo(power);
        assertThat(opened.travel().declarant()).isEqualTo("kim roth");
        String code = code(travel, IMPORTATION);
        assertThat(customs("DE").file(carnet.id(), power.id(), code).getBody()).isEqualTo(LETTER);
        assertThat(customs("DE").files(carnet.id(), code, null, null).rows()).isEmpty();
        assertThat(holder(carnet).powersOfAttorney(carnet.id(), null, null).rows())
                .containsExactly(power);
        assertThat(holder(carnet).file(carnet.id(), power.id()).getBody()).isEqualTo(LETTER);
        var association = desks.as(AssociationFileApi.class, TestTokens.association("CH-ALLIANCE", "CH"));
        assertThat(association.powersOfAttorney(carnet.id(), null, null).rows()).containsExactly(power);
    }

    @Test
    void is_not_seen_by_customs_towards_whom_nobody_used_it() {
        var carnet = Case.paperHome(desks);
        var power = give(carnet, "Kim Roth", today.plusDays(10), List.of());
        prepare(carnet, "DE", "Kim Roth");
        var toBritain = prepare(carnet, "GB", "Noa Keller");

        assertThat(open(carnet, toBritain, "GB").powerOfAttorney()).isNull();
        String code = code(toBritain, IMPORTATION);
        assertThat(Problems.code(() -> customs("GB").file(carnet.id(), power.id(), code)))
                .isEqualTo("not-found");
        carnet.commit("GB", code, "1");
        assertThat(Problems.code(() -> customs("GB").file(carnet.id(), power.id(), null)))
                .isEqualTo("not-found");
    }

    @Test
    void holds_only_where_and_as_long_as_it_says() {
        var carnet = Case.paperHome(desks);
        give(carnet, "Kim Roth", today.plusDays(3), List.of("GB"));

        assertThat(Problems.code(() -> prepare(carnet, "DE", "Kim Roth"))).isEqualTo("power-of-attorney-missing");
        assertThat(prepare(carnet, "GB", "Kim Roth").declarations()).hasSize(1);
        clock.moveBy(Duration.ofDays(5));
        assertThat(Problems.code(() -> prepare(carnet, "GB", "Kim Roth"))).isEqualTo("power-of-attorney-missing");
    }

    @Test
    void is_withdrawn_for_further_travels_and_stays_with_those_that_used_it() {
        var carnet = Case.paperHome(desks);
        var power = give(carnet, "Kim Roth", today.plusDays(10), List.of());
        var travel = prepare(carnet, "DE", "Kim Roth");
        String key = Desks.key();

        var withdrawn = holder(carnet).withdrawPowerOfAttorney(key, carnet.id(), power.id());

        assertThat(withdrawn.withdrawnAt()).isNotNull();
        assertThat(holder(carnet).withdrawPowerOfAttorney(key, carnet.id(), power.id()))
                .isEqualTo(withdrawn);
        assertThat(holder(carnet).withdrawPowerOfAttorney(Desks.key(), carnet.id(), power.id()))
                .isEqualTo(withdrawn);
        assertThat(holder(carnet).powersOfAttorney(carnet.id(), null, null).rows())
                .containsExactly(withdrawn);
        assertThat(Problems.code(() -> prepare(carnet, "GB", "Kim Roth"))).isEqualTo("power-of-attorney-missing");
        assertThat(open(carnet, travel, "DE").powerOfAttorney()).isEqualTo(withdrawn);
        carnet.commit("DE", code(travel, IMPORTATION), "1");
        assertThat(customs("DE").file(carnet.id(), power.id(), null).getBody()).isEqualTo(LETTER);
        var unused = prepare(carnet, "GB", "Noa Keller");
        assertThat(Problems.code(() -> carnet.holder.edit(
                        "1", carnet.id(), unused.id(), plan("CH", "GB", "1").declaredBy("Kim Roth"))))
                .isEqualTo("power-of-attorney-missing");
    }

    @Test
    void follows_the_declarant_when_a_travel_is_edited() {
        var carnet = Case.paperHome(desks);
        var power = give(carnet, "Kim Roth", today.plusDays(10), List.of());
        var travel = prepare(carnet, "DE", "Noa Keller");

        carnet.holder.edit("1", carnet.id(), travel.id(), plan("CH", "DE", "1").declaredBy("Kim Roth"));
        assertThat(open(carnet, travel, "DE").powerOfAttorney()).isEqualTo(power);
        carnet.holder.edit("2", carnet.id(), travel.id(), plan("CH", "DE", "1").declaredBy("Noa Keller"));
        assertThat(open(carnet, travel, "DE").powerOfAttorney()).isNull();
    }

    @Test
    void is_refused_where_it_says_nothing_that_holds() {
        var carnet = Case.paperHome(desks);

        assertThat(Problems.fields(() -> give(carnet, "Kim Roth", today.minusDays(2), List.of())))
                .containsExactly("validUntil FutureOrPresent");
        assertThat(Problems.fields(() -> give(carnet, "Kim Roth", today, List.of("DE", "ZZ"))))
                .containsExactly("territories[1] Territory");
        assertThat(Problems.fields(() -> give(carnet, " ", today, List.of())))
                .containsExactly("representative NotBlank");
        assertThat(Problems.code(() -> holder(carnet)
                        .addPowerOfAttorney(
                                Desks.key(), carnet.id(), "a.pdf", "Kim Roth", today, null, new byte[] {1, 2, 3})))
                .isEqualTo("file-unreadable");
        assertThat(holder(carnet).powersOfAttorney(carnet.id(), null, null).rows())
                .isEmpty();
    }

    private PowerOfAttorney give(Case carnet, String representative, LocalDate validUntil, List<String> territories) {
        return holder(carnet)
                .addPowerOfAttorney(
                        Desks.key(), carnet.id(), "power.pdf", representative, validUntil, territories, LETTER);
    }

    private static Travel prepare(Case carnet, String to, String declarant) {
        return carnet.holder.prepare(
                Desks.key(), carnet.id(), plan("CH", to, "1").declaredBy(declarant));
    }

    private OpenedDeclaration open(Case carnet, Travel travel, String country) {
        return desks.officer(country).open(new OpenDeclaration(carnet.issued.number(), code(travel, IMPORTATION)));
    }

    private HolderFileApi holder(Case carnet) {
        return desks.as(HolderFileApi.class, TestTokens.holder("holder of " + carnet.issued.number()));
    }

    private CustomsFileApi customs(String country) {
        return desks.as(CustomsFileApi.class, Desks.officerToken(country));
    }
}
