package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static io.eata.core.support.Case.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.core.HoldCarnet;
import io.eata.contracts.core.Reason;
import io.eata.core.ledger.HashChain;
import io.eata.core.ledger.LedgerVerification;
import io.eata.core.ledger.LedgerVerification.Flaw;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.platform.test.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class LedgerProtectionTest {

    @Autowired
    Desks desks;

    @Autowired
    TestDatabase database;

    @Autowired
    LedgerVerification verification;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set kind = 'Nothing'",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "update receipt set jws = ''",
                "delete from receipt",
                "truncate receipt",
                "update signature set account = ''",
                "delete from signature",
                "truncate signature",
                "update discharge set sequence = 0",
                "delete from discharge",
                "truncate discharge",
                "update carnet_file set size = 1",
                "delete from carnet_file",
                "truncate carnet_file cascade",
                "update power_of_attorney set valid_until = now()",
                "delete from power_of_attorney",
                "delete from power_withdrawal",
                "update power_withdrawal set account = ''",
                "update replacement set reason = 'OTHER'",
                "delete from replacement",
                "truncate replacement",
                "update twin set at = now()",
                "delete from twin",
                "truncate twin"
            })
    void is_denied_to_the_service_and_to_the_owner(String statement) throws SQLException {
        try (var app = database.asApp();
                var owner = database.asOwner()) {
            assertThatThrownBy(() -> app.createStatement().execute(statement))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> owner.createStatement().execute(statement))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void takes_no_entry_out_of_sequence_or_out_of_the_chain() throws SQLException {
        var carnet = committed();
        try (var app = database.asApp()) {
            assertThatThrownBy(() -> append(app, carnet.id(), 5, HashChain.GENESIS))
                    .hasMessageContaining("does not follow entry 3");
            assertThatThrownBy(() -> append(app, carnet.id(), 3, HashChain.GENESIS))
                    .hasMessageContaining("does not follow entry 3");
            assertThatThrownBy(() -> append(app, carnet.id(), 4, HashChain.GENESIS))
                    .hasMessageContaining("does not continue the hash chain");
            assertThatThrownBy(() -> {
                        try (var insert = app.prepareStatement("""
                                insert into ledger_entry (carnet_id, sequence, kind, entry, previous_hash, hash)
                                select carnet_id, 4, kind, 'other', hash, hash from ledger_entry
                                where carnet_id = ? and sequence = 3""")) {
                            insert.setLong(1, carnet.id());
                            insert.execute();
                        }
                    })
                    .hasMessageContaining("check");
        }
    }

    @Test
    void takes_no_first_entry_of_a_carnet_that_is_not_there() throws SQLException {
        try (var app = database.asApp()) {
            assertThatThrownBy(() -> append(app, 9_999_999, 1, HashChain.GENESIS))
                    .hasMessageContaining("there is no carnet 9999999");
        }
    }

    @Test
    void keeps_the_carnet_that_it_is_of() throws SQLException {
        var carnet = committed();
        try (var owner = database.asOwner();
                var statement = owner.createStatement()) {
            for (var change : List.of("delete from carnet", "update carnet set id = -id")) {
                assertThatThrownBy(() -> statement.execute(change + " where id = " + carnet.id()))
                        .hasMessageContaining("has a ledger and stays");
            }
        }
    }

    @Test
    void is_sound_after_everything_that_can_happen_to_a_carnet() {
        var carnet = committed();
        var travel = carnet.travel("CH", "GB", "1-5");
        var code = code(travel, IMPORTATION);
        desks.officer("GB").hold(Desks.key(), carnet.id(), new HoldCarnet("wait", Case.DOVER, code));
        desks.association().block(Desks.key(), carnet.id(), new Reason("why"));
        desks.association().unblock(Desks.key(), carnet.id(), new Reason("why"));
        var last = carnet.holder.receipt(carnet.id(), 3);
        carnet.cancel("DE", last);
        desks.association().addSets(Desks.key(), carnet.id(), new VoucherSets(1, 1, 1, 1, 1));

        assertThat(carnet.holder.standing(carnet.id()).sequence()).isEqualTo(8);
        assertThat(verification.firstFlaw(carnet.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set entry = overlay(entry placing 'X' from 40) where carnet_id = ? and sequence = 2",
                "update ledger_entry set hash = set_bit(hash, 17, 1 - get_bit(hash, 17)) where carnet_id = ? and sequence = 2",
                "update ledger_entry set previous_hash = set_bit(previous_hash, 3, 1 - get_bit(previous_hash, 3))"
                        + " where carnet_id = ? and sequence = 2",
                "update ledger_entry set kind = 'CarnetHeld' where carnet_id = ? and sequence = 2",
                "update ledger_entry set territory = 'GB' where carnet_id = ? and sequence = 2",
                "delete from ledger_entry where carnet_id = ? and sequence = 2",
                "delete from ledger_entry where carnet_id = ? and sequence = 3",
                "update standing set state = jsonb_set(state, '{blocked}', 'true') where carnet_id = ?",
            })
    void is_found_out_when_somebody_with_all_rights_changes_one_bit(String change) throws SQLException {
        var carnet = committed();
        assertThat(verification.firstFlaw(carnet.id())).isEmpty();

        tamper(change, carnet.id());

        Optional<Flaw> flaw = verification.firstFlaw(carnet.id());
        assertThat(flaw).isPresent();
    }

    @Test
    void is_found_out_even_when_the_hash_is_made_to_fit() throws SQLException {
        var carnet = committed();

        tamper("""
                update ledger_entry set entry = replace(entry, '"items":"1-20"', '"items":"1-19"'),
                    hash = sha256(previous_hash || convert_to(replace(entry, '"items":"1-20"', '"items":"1-19"'), 'UTF8'))
                where carnet_id = ? and sequence = 2""", carnet.id());

        assertThat(verification.firstFlaw(carnet.id())).contains(new Flaw(3, "the entry does not continue the chain"));
    }

    private Case committed() {
        var carnet = Case.of(desks);
        var travel = carnet.travel("CH", "DE", "1-20");
        carnet.commit("CH", code(travel, VALIDATION), "1-20");
        carnet.commit("CH", code(travel, EXPORTATION), "1-20");
        carnet.commit("DE", code(travel, IMPORTATION), "1-20");
        return carnet;
    }

    /** What only somebody could do who may switch triggers and constraints off. */
    private void tamper(String change, long carnetId) throws SQLException {
        try (var owner = database.asOwner()) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("alter table ledger_entry disable trigger user");
            owner.createStatement().execute("alter table ledger_entry drop constraint if exists ledger_entry_check");
            try (var statement = owner.prepareStatement(change)) {
                statement.setLong(1, carnetId);
                assertThat(statement.executeUpdate()).isEqualTo(1);
            }
            owner.createStatement().execute("alter table ledger_entry enable trigger user");
            owner.createStatement().execute("""
                    alter table ledger_entry add constraint ledger_entry_check
                        check (hash = sha256(previous_hash || convert_to(entry, 'UTF8'))) not valid""");
            owner.commit();
        }
    }

    private static void append(Connection app, long carnetId, int sequence, String previous) throws SQLException {
        try (var insert = app.prepareStatement("""
                insert into ledger_entry (carnet_id, sequence, kind, entry, previous_hash, hash)
                values (?, ?, 'CarnetHeld', '{}', decode(?, 'hex'), decode(?, 'hex'))""")) {
            insert.setLong(1, carnetId);
            insert.setInt(2, sequence);
            insert.setString(3, previous);
            insert.setString(4, HashChain.next(previous, "{}"));
            insert.execute();
        }
    }
}
