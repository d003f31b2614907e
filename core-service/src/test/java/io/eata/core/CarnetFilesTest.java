package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.core.support.Case.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.Limits;
import io.eata.contracts.core.AssociationFileApi;
import io.eata.contracts.core.CarnetFile;
import io.eata.contracts.core.CustomsFileApi;
import io.eata.contracts.core.HolderFileApi;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Problems;
import io.eata.core.support.SampleFiles;
import io.eata.platform.test.TestTokens;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class CarnetFilesTest {

    private static final byte[] COVER = SampleFiles.jpeg(300, 400);
    private static final byte[] LATER = SampleFiles.pdf("the cover, scanned again");

    @Autowired
    Desks desks;

    @Test
    void a_cover_is_added_to_a_carnet_of_a_paper_home_and_older_ones_stay() {
        var carnet = Case.paperHome(desks);

        var first = association().addCover(Desks.key(), carnet.id(), "cover.jpg", COVER);
        var second = association().addCover(Desks.key(), carnet.id(), "cover.pdf", LATER);

        assertThat(first.kind()).isEqualTo(CarnetFile.Kind.STAMPED_COVER);
        assertThat(association().files(carnet.id(), null, null).rows()).containsExactly(second, first);
        var page = association().files(carnet.id(), null, 1);
        assertThat(page.rows()).containsExactly(second);
        assertThat(association().files(carnet.id(), page.next(), 1).rows()).containsExactly(first);
        assertThat(holder(carnet).files(carnet.id(), null, null).rows()).containsExactly(second, first);
        assertThat(holder(carnet).file(carnet.id(), first.id()).getBody()).isEqualTo(COVER);
    }

    @Test
    void a_cover_is_refused_where_home_is_digital_and_where_there_are_too_many() {
        var digital = Case.of(desks);
        var paper = Case.paperHome(desks);
        for (int i = 0; i < Limits.COVERS; i++) {
            association().addCover(Desks.key(), paper.id(), "cover.jpg", COVER);
        }

        assertThat(Problems.code(() -> association().addCover(Desks.key(), digital.id(), "cover.jpg", COVER)))
                .isEqualTo("home-is-digital");
        assertThat(Problems.code(() -> association().addCover(Desks.key(), paper.id(), "cover.jpg", COVER)))
                .isEqualTo("too-many");
        assertThat(Problems.code(() -> association().addCover(Desks.key(), paper.id(), "cover.jpg", new byte[] {1})))
                .isEqualTo("file-unreadable");
    }

    @Test
    void a_cover_is_added_once_for_one_key() {
        var carnet = Case.paperHome(desks);
        String key = Desks.key();

        var first = association().addCover(key, carnet.id(), "cover.jpg", COVER);

        assertThat(association().addCover(key, carnet.id(), "cover.jpg", COVER)).isEqualTo(first);
        assertThat(association().files(carnet.id(), null, null).rows()).hasSize(1);
    }

    @Test
    void customs_read_where_the_holder_presents_the_carnet_and_where_they_have_dealt_with_it() {
        var carnet = Case.paperHome(desks);
        var cover = association().addCover(Desks.key(), carnet.id(), "cover.jpg", COVER);
        String code = code(carnet.travel("CH", "DE", "1-20"), IMPORTATION);

        assertThat(customs("DE").files(carnet.id(), code, null, null).rows()).containsExactly(cover);
        assertThat(customs("DE").file(carnet.id(), cover.id(), code).getBody()).isEqualTo(COVER);
        assertThat(Problems.code(() -> customs("DE").files(carnet.id(), null, null, null)))
                .isEqualTo("not-found");
        assertThat(Problems.code(() -> customs("GB").files(carnet.id(), code, null, null)))
                .isEqualTo("other-territory");
        assertThat(Problems.code(() -> customs("GB").file(carnet.id(), cover.id(), code)))
                .isEqualTo("other-territory");
        carnet.commit("DE", code, "1-20");

        assertThat(customs("FR").files(carnet.id(), null, null, null).rows()).containsExactly(cover);
        assertThat(customs("DE").file(carnet.id(), cover.id(), null).getBody()).isEqualTo(COVER);
        assertThat(Problems.code(() -> customs("GB").files(carnet.id(), null, null, null)))
                .isEqualTo("not-found");
        assertThat(Problems.code(() -> customs("GB").file(carnet.id(), cover.id(), null)))
                .isEqualTo("not-found");
    }

    @Test
    void neighbours_see_and_do_nothing() {
        var carnet = Case.paperHome(desks);
        long id = carnet.id();
        long cover = association().addCover(Desks.key(), id, "cover.jpg", COVER).id();
        var ownCarnet = Case.paperHome(desks);
        var neighbour = desks.as(AssociationFileApi.class, TestTokens.association("CH-NEIGHBOUR", "CH"));
        var stranger = desks.as(HolderFileApi.class, TestTokens.holder("somebody else"));
        var tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);

        assertThat(Problems.code(() -> neighbour.files(id, null, null))).isEqualTo("not-found");
        assertThat(Problems.code(() -> neighbour.file(id, cover))).isEqualTo("not-found");
        assertThat(Problems.code(() -> neighbour.powersOfAttorney(id, null, null)))
                .isEqualTo("not-found");
        assertThat(Problems.code(() -> neighbour.addCover(Desks.key(), id, "cover.jpg", COVER)))
                .isEqualTo("not-found");
        assertThat(Problems.code(() -> stranger.files(id, null, null))).isEqualTo("not-found");
        assertThat(Problems.code(() -> stranger.file(id, cover))).isEqualTo("not-found");
        assertThat(Problems.code(() -> stranger.powersOfAttorney(id, null, null)))
                .isEqualTo("not-found");
        assertThat(Problems.code(() ->
                        stranger.addPowerOfAttorney(Desks.key(), id, "power.pdf", "Eve", tomorrow, List.of(), LATER)))
                .isEqualTo("not-found");
        assertThat(Problems.code(() -> stranger.withdrawPowerOfAttorney(Desks.key(), id, cover)))
                .isEqualTo("not-found");
        assertThat(Problems.code(() -> holder(ownCarnet).file(ownCarnet.id(), cover)))
                .isEqualTo("not-found");
        assertThat(Problems.code(() -> association().file(ownCarnet.id(), cover)))
                .isEqualTo("not-found");
    }

    @Test
    void every_role_is_kept_to_its_own_interface() {
        var issuer = TestTokens.association("CH-ALLIANCE", "CH");
        var holder = TestTokens.holder("film");
        var officer = Desks.officerToken("CH");
        for (var token : List.of(holder, officer, TestTokens.icc(), TestTokens.platform("PORTAL"))) {
            assertThat(Problems.code(
                            () -> desks.as(AssociationFileApi.class, token).files(1, null, null)))
                    .isEqualTo("not-allowed");
        }
        for (var token : List.of(issuer, officer, TestTokens.icc(), TestTokens.platform("WALLET"))) {
            assertThat(Problems.code(() -> desks.as(HolderFileApi.class, token).files(1, null, null)))
                    .isEqualTo("not-allowed");
        }
        for (var token : List.of(issuer, holder, TestTokens.icc(), TestTokens.platform("PORTAL"))) {
            assertThat(Problems.code(() -> desks.as(CustomsFileApi.class, token).files(1, null, null, null)))
                    .isEqualTo("not-allowed");
        }
    }

    private AssociationFileApi association() {
        return desks.as(AssociationFileApi.class, TestTokens.association("CH-ALLIANCE", "CH"));
    }

    private HolderFileApi holder(Case carnet) {
        return desks.as(HolderFileApi.class, TestTokens.holder("holder of " + carnet.issued.number()));
    }

    private CustomsFileApi customs(String country) {
        return desks.as(CustomsFileApi.class, Desks.officerToken(country));
    }
}
