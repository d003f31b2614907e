package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static io.eata.core.support.Case.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.core.AssociationApi;
import io.eata.contracts.core.CancelTransaction;
import io.eata.contracts.core.CustomsApi;
import io.eata.contracts.core.DischargeCarnet;
import io.eata.contracts.core.ExportTransactions;
import io.eata.contracts.core.HoldCarnet;
import io.eata.contracts.core.HolderApi;
import io.eata.contracts.core.OpenDeclaration;
import io.eata.contracts.core.PinAccess;
import io.eata.contracts.core.PlatformApi;
import io.eata.contracts.core.PortalExportApi;
import io.eata.contracts.core.Reason;
import io.eata.contracts.core.ReleaseCarnet;
import io.eata.contracts.core.SignCarnet;
import io.eata.contracts.core.TransactionReference;
import io.eata.contracts.core.TransactionView;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Form;
import io.eata.core.support.Problems;
import io.eata.platform.problems.RemoteProblemException;
import io.eata.platform.test.TestToken;
import io.eata.platform.test.TestTokens;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class NeighbourTest {

    private static final Reason REASON = new Reason("curious");
    private static final ExportTransactions NOTHING_THERE =
            new ExportTransactions("EU", "DE", List.of(new TransactionReference(1, 1)));

    @Autowired
    Desks desks;

    @Test
    void another_association_sees_and_does_nothing() {
        long id = Case.of(desks).id();
        var neighbour = desks.association("DE-DIHK", "DE");
        var sameCountry = desks.association("CH-NEIGHBOUR", "CH");

        for (var other : List.of(neighbour, sameCountry)) {
            assertNotFound(
                    () -> other.get(Long.toString(id)),
                    () -> other.standing(id),
                    () -> other.signature(id),
                    () -> other.activity(id, 0, null),
                    () -> other.cancel(Desks.key(), id, REASON),
                    () -> other.block(Desks.key(), id, REASON),
                    () -> other.unblock(Desks.key(), id, REASON),
                    () -> other.addSets(Desks.key(), id, new VoucherSets(1, 1, 1, 1, 1)),
                    () -> other.replacement(id),
                    () -> other.twin(id),
                    () -> other.document(id, 1),
                    () -> other.discharged(id),
                    () -> other.discharge(Desks.key(), id, new DischargeCarnet("curious", null, null, null)));
        }
        assertThat(desks.association().standing(id).sequence()).isZero();
    }

    @Test
    void another_account_sees_and_does_nothing() {
        var carnet = Case.of(desks);
        var travel = carnet.travel("CH", "DE", "1-20");
        carnet.commit("CH", code(travel, VALIDATION), "1-20");
        long id = carnet.id();
        var other = desks.holder("somebody else");

        assertNotFound(
                () -> other.get(id),
                () -> other.document(id),
                () -> other.replacement(id),
                () -> other.discharged(id),
                () -> other.signature(id),
                () -> other.sign(Desks.key(), id, new SignCarnet("Eve", null, "0".repeat(64))),
                () -> other.standing(id),
                () -> other.activity(id, 0, null),
                () -> other.prepare(Desks.key(), id, Case.plan("CH", "DE", "1")),
                () -> other.travels(id, null, null),
                () -> other.travel(id, travel.id()),
                () -> other.edit("1", id, travel.id(), Case.plan("CH", "DE", "1")),
                () -> other.delete(id, travel.id()),
                () -> other.receipt(id, 1));
        assertThat(other.list(null, null).rows()).isEmpty();
    }

    @Test
    void an_account_reaches_no_travel_through_a_carnet_of_its_own() {
        var carnet = Case.of(desks);
        var travel = carnet.travel("CH", "DE", "1-20");
        var other = Case.of(desks);

        assertNotFound(
                () -> other.holder.travel(other.id(), travel.id()),
                () -> other.holder.edit("1", other.id(), travel.id(), Case.plan("CH", "DE", "1")),
                () -> other.holder.delete(other.id(), travel.id()));
    }

    @Test
    void customs_that_have_not_dealt_with_a_carnet_see_and_do_nothing() {
        var carnet = Case.paperHome(desks);
        var receipt = carnet.commit("GB", code(carnet.travel("CH", "GB", "1-20"), IMPORTATION), "1-20");
        desks.officer("GB").hold(Desks.key(), carnet.id(), new HoldCarnet("look", Case.DOVER));
        long id = carnet.id();
        String told = String.valueOf(carnet.holder.receipt(id, 1).cancellationCode());

        for (String country : List.of("DE", "CH", "NO")) {
            var neighbour = desks.officer(country);
            var office = Case.office(country);
            assertNotFound(
                    () -> neighbour.carnet(Long.toString(id)),
                    () -> neighbour.carnet(carnet.issued.number()),
                    () -> neighbour.document(id),
                    () -> neighbour.standing(id),
                    () -> neighbour.transactions(id, 0, null),
                    () -> neighbour.receipt(id, receipt.transaction().sequence()),
                    () -> neighbour.cancel(Desks.key(), id, 1, new CancelTransaction(told, office)),
                    () -> neighbour.hold(Desks.key(), id, new HoldCarnet("look", office)),
                    () -> neighbour.release(Desks.key(), id, new ReleaseCarnet(office)));
            assertThat(neighbour.holds(null, null).rows()).noneMatch(hold -> hold.carnetId() == id);
        }
    }

    @Test
    void the_code_of_another_territory_opens_and_commits_nothing() {
        var carnet = Case.of(desks);
        var travel = carnet.travel("CH", "DE", "1-20");
        carnet.commit("CH", code(travel, VALIDATION), "1-20");
        var shown = new OpenDeclaration(carnet.issued.number(), code(travel, IMPORTATION));

        for (String country : List.of("CH", "GB")) {
            assertThat(Problems.code(() -> desks.officer(country).open(shown))).isEqualTo("other-territory");
            assertThat(Problems.code(() -> carnet.commit(country, shown.code(), "1-20")))
                    .isEqualTo("other-territory");
            assertThat(Problems.code(
                            () -> desks.officer(country).assess(carnet.command(country, shown.code(), "1-20"))))
                    .isEqualTo("other-territory");
        }
        assertThat(carnet.holder.standing(carnet.id()).sequence()).isEqualTo(1);
    }

    @Test
    void customs_see_what_happened_before_and_in_their_territory_and_then_only_the_way_home() {
        var form = new Form();
        form.sets = new VoucherSets(5, 5, 5, 5, 5);
        var carnet = Case.of(desks, form);
        var toGermany = carnet.travel("CH", "DE", "1-20");
        carnet.commit("CH", code(toGermany, VALIDATION), "1-20");
        carnet.commit("CH", code(toGermany, EXPORTATION), "1-20");
        carnet.commit("DE", code(toGermany, IMPORTATION), "1-20");
        var toBritain = carnet.travel("DE", "GB", "1-20");
        carnet.commit("FR", code(toBritain, RE_EXPORTATION), "1-20");
        carnet.commit("GB", code(toBritain, IMPORTATION), "1-20");
        var home = carnet.travel("GB", "CH", "1-20");
        carnet.commit("GB", code(home, RE_EXPORTATION), "1-20");
        carnet.commit("CH", code(home, RE_IMPORTATION), "1-20");

        assertThat(seen("DE", carnet)).containsExactly(1L, 2L, 3L, 4L, 7L);
        assertThat(seen("GB", carnet)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(seen("CH", carnet)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(Problems.code(() -> desks.officer("DE").receipt(carnet.id(), 5)))
                .isEqualTo("not-found");
        assertThat(desks.officer("DE").receipt(carnet.id(), 3).cancellationCode())
                .isNull();
        assertThat(desks.officer("DE").receipt(carnet.id(), 3).transaction().officer())
                .isEqualTo("officer DE");
        assertThat(desks.officer("GB").receipt(carnet.id(), 3).transaction().officer())
                .isNull();
        var standing = desks.officer("DE").standing(carnet.id());
        assertThat(standing.outstanding()).isEmpty();
        var page = desks.officer("GB").transactions(carnet.id(), 2, 3);
        assertThat(page.rows()).extracting(TransactionView::sequence).containsExactly(3L, 4L, 5L);
        assertThat(page.next()).isEqualTo("5");
    }

    @Test
    void a_customs_token_whose_country_is_not_in_its_territory_is_nobodys() {
        var forged = desks.as(CustomsApi.class, TestTokens.officer("EU", "GB"));
        var association = desks.as(
                CustomsApi.class, TestTokens.association("CH-ALLIANCE", "CH").withRoles("OFFICER"));

        assertThat(Problems.code(() -> forged.holds(null, null))).isEqualTo("not-allowed");
        assertThat(Problems.code(() -> association.holds(null, null))).isEqualTo("not-allowed");
    }

    @Test
    void every_role_is_kept_to_its_own_interface() {
        var tokens = List.of(
                TestTokens.association("CH-ALLIANCE", "CH"),
                TestTokens.holder("film"),
                Desks.officerToken("CH"),
                TestTokens.icc(),
                TestTokens.platform("NOTIFICATION"),
                TestTokens.platform("PROXY"),
                TestTokens.platform("RECONCILIATION"),
                TestTokens.platform("PORTAL"),
                TestTokens.platform("WALLET"));
        for (TestToken token : tokens) {
            assertThat(allowed(
                            token,
                            "ISSUER",
                            () -> desks.as(AssociationApi.class, token).list(null, null, null, null)))
                    .isTrue();
            assertThat(allowed(
                            token,
                            "HOLDER",
                            () -> desks.as(HolderApi.class, token).list(null, null)))
                    .isTrue();
            assertThat(allowed(
                            token,
                            "HOLDER",
                            () -> desks.as(HolderApi.class, token).access(new PinAccess("CHZZ00000000", "123456"))))
                    .isTrue();
            assertThat(allowed(
                            token,
                            "OFFICER",
                            () -> desks.as(CustomsApi.class, token).holds(null, null)))
                    .isTrue();
            assertThat(allowed(
                            token,
                            "NOTIFICATION",
                            () -> desks.as(PlatformApi.class, token).contact(1)))
                    .isTrue();
            assertThat(allowed(
                            token,
                            "PORTAL",
                            () -> desks.as(PortalExportApi.class, token).export(NOTHING_THERE)))
                    .isTrue();
        }
    }

    /** Whether the call is answered with 403 if, and only if, the token lacks the role. */
    private static boolean allowed(TestToken token, String role, ThrowingCallable call) {
        boolean has = token.claims().get("roles") instanceof List<?> roles && roles.contains(role);
        try {
            call.call();
            return has;
        } catch (RemoteProblemException e) {
            return has != e.problem().code().equals("not-allowed");
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void only_the_notification_service_reads_contacts() {
        var carnet = Case.of(desks);
        carnet.commit("CH", code(carnet.travel("CH", "DE", "1"), VALIDATION), "1-20");

        var contact = desks.notification().contact(carnet.id());
        assertThat(contact.email()).isEqualTo("holder@film.example");
        assertThat(contact.language()).isEqualTo("de");
        assertThat(desks.notification().receipt(carnet.id(), 1).cancellationCode())
                .isEqualTo(carnet.holder.receipt(carnet.id(), 1).cancellationCode());
        assertThat(Problems.code(() -> desks.notification().contact(1))).isEqualTo("not-found");
        assertThat(Problems.code(() -> desks.as(PlatformApi.class, TestTokens.platform("PROXY"))
                        .contact(carnet.id())))
                .isEqualTo("not-allowed");
    }

    private List<Long> seen(String country, Case carnet) {
        return desks.officer(country).transactions(carnet.id(), 0, null).rows().stream()
                .map(TransactionView::sequence)
                .toList();
    }

    private static void assertNotFound(ThrowingCallable... calls) {
        for (var call : calls) {
            assertThat(Problems.code(call)).isEqualTo("not-found");
        }
    }
}
