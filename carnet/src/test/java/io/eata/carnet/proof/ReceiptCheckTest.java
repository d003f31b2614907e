package io.eata.carnet.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.TransactionType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptCheckTest {

    static final ReceiptStatement RECEIPT = receipt(TransactionType.RE_EXPORTATION, ItemSet.parse("1-4,6"));

    private final Signer core = new Signer("2026-a");

    static ReceiptStatement receipt(TransactionType type, ItemSet items) {
        return new ReceiptStatement(
                883,
                "CHTA00000133",
                4,
                type,
                type == TransactionType.VALIDATION ? 0 : 2,
                "EU",
                "DE",
                "DE004811 \"Weil\"",
                OffsetDateTime.parse("2026-11-26T10:15:30.123+01:00"),
                StatedItems.of(items),
                StatedItems.of(ItemSet.parse("7")),
                LocalDate.parse("2027-01-31"),
                "ab".repeat(32));
    }

    @ParameterizedTest
    @EnumSource(TransactionType.class)
    void a_receipt_of_each_type_says_after_signing_what_it_said_before(TransactionType type) {
        var receipt = receipt(type, ItemSet.parse("1-4,6"));

        assertThat(ReceiptCheck.of(signed(receipt), core.keys())).isEqualTo(new ReceiptCheck.Valid(receipt, "2026-a"));
    }

    @Test
    void a_long_selection_is_stated_by_its_fingerprint_and_still_proven() {
        var scattered = ItemSet.of(IntStream.range(0, 400).map(i -> 2 * i + 1).toArray());
        var receipt = receipt(TransactionType.IMPORTATION, scattered);

        assertThat(signed(receipt)).hasSizeLessThan(600);
        assertThat(statement(signed(receipt)).items())
                .returns(400, StatedItems::count)
                .returns(true, items -> items.are(scattered))
                .returns(false, items -> items.are(scattered.minus(ItemSet.of(1))));
    }

    @Test
    void a_receipt_of_the_first_days_is_still_read() {
        String claims = """
                {"at":"2026-11-22T10:15:30+01:00","carnetId":883,"carnetNumber":"CHTA00000133","country":"DE",\
                "entry":"%s","items":"1-20","notReturned":"","office":"DE004811","sequence":3,"territory":"EU",\
                "type":"IMPORTATION","verificationCode":"%s","voucherNumber":1}""".formatted("ab".repeat(32), RECEIPT.verificationCode());

        assertThat(statement(core.sign("eata-receipt+jws", claims)))
                .returns(TransactionType.IMPORTATION, ReceiptStatement::type)
                .returns("1-20", receipt -> receipt.items().selection())
                .returns("ab".repeat(32), ReceiptStatement::entryHash);
        assertThat(ReceiptCheck.of(core.sign("eata-receipt+jws", claims.replace("abab", "abac")), core.keys()))
                .as("a code of another entry")
                .isEqualTo(new ReceiptCheck.Invalid(Doubt.UNREADABLE));
    }

    @Test
    void line_ends_of_a_mail_and_the_address_of_a_page_do_not_matter() {
        String jws = signed(RECEIPT);

        assertThat(statement(" " + jws.substring(0, 60) + "\r\n " + jws.substring(60) + "\n"))
                .isEqualTo(RECEIPT);
        assertThat(statement("https://carnets.example/verify#" + jws)).isEqualTo(RECEIPT);
    }

    @Test
    void a_key_that_nobody_published_proves_nothing() {
        assertThat(ReceiptCheck.of(signed(RECEIPT), new Signer("2026-b").keys()))
                .isEqualTo(new ReceiptCheck.Invalid(Doubt.UNKNOWN_KEY));
        assertThat(ReceiptCheck.of(signed(RECEIPT), new Signer("2026-a").keys()))
                .as("another key under the same name")
                .isEqualTo(new ReceiptCheck.Invalid(Doubt.WRONG_SIGNATURE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\",\"kid\":\"2026-a\",\"typ\":\"eata-r2\"}",
                "{\"alg\":\"HS256\",\"kid\":\"2026-a\",\"typ\":\"eata-r2\"}",
                "{\"alg\":\"ES384\",\"kid\":\"2026-a\",\"typ\":\"eata-r2\"}",
                "{\"alg\":\"es256\",\"kid\":\"2026-a\",\"typ\":\"eata-r2\"}",
                "{\"alg\":\"ES256\",\"crit\":[\"exp\"],\"kid\":\"2026-a\",\"typ\":\"eata-r2\"}"
            })
    void no_other_algorithm_counts(String header) {
        assertThat(ReceiptCheck.of(core.signWith(header, ReceiptForm.write(RECEIPT)), core.keys()))
                .isEqualTo(new ReceiptCheck.Invalid(Doubt.WRONG_ALGORITHM));
    }

    @Test
    void an_unsigned_statement_proves_nothing() {
        String jws = signed(RECEIPT);
        String unsigned = jws.substring(0, jws.lastIndexOf('.') + 1);

        assertThat(ReceiptCheck.of(unsigned, core.keys())).isEqualTo(new ReceiptCheck.Invalid(Doubt.WRONG_SIGNATURE));
        assertThat(ReceiptCheck.of(unsigned + Bytes.base64(new byte[64]), core.keys()))
                .as("r = s = 0")
                .isEqualTo(new ReceiptCheck.Invalid(Doubt.WRONG_SIGNATURE));
    }

    @Test
    void another_statement_of_the_platform_is_no_receipt() {
        var root = new DayRoot(LocalDate.parse("2026-11-26"), 0, "00".repeat(32), DayRoot.NO_PREVIOUS);

        assertThat(ReceiptCheck.of(core.sign(DayRoot.TYPE, root.claims()), core.keys()))
                .isEqualTo(new ReceiptCheck.Invalid(Doubt.OTHER_STATEMENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "a.b.c", "EATA1:883:ABCDEFGHJKMNP", "....", "\u0000.\u0001.\u0002", "äöü.ß.é"})
    void what_is_no_statement_is_unreadable(String text) {
        assertThat(ReceiptCheck.of(text, core.keys())).isEqualTo(new ReceiptCheck.Invalid(Doubt.UNREADABLE));
    }

    @Test
    void what_is_too_long_is_not_looked_at() {
        assertThat(ReceiptCheck.of("a".repeat(SignedStatement.LONGEST_TEXT + 1), core.keys()))
                .isEqualTo(new ReceiptCheck.Invalid(Doubt.TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"c\":1}",
                "{\"c\":883,\"c\":884}",
                "{\"c\":{\"c\":{\"c\":{\"c\":{\"c\":{\"c\":{\"c\":{\"c\":{\"c\":{\"c\":1}}}}}}}}}}"
            })
    void a_genuine_signature_under_nonsense_proves_nothing(String claims) {
        assertThat(ReceiptCheck.of(core.sign(ReceiptForm.TYPE, claims), core.keys()))
                .isEqualTo(new ReceiptCheck.Invalid(Doubt.UNREADABLE));
    }

    @Test
    void no_altered_character_anywhere_is_accepted() {
        String jws = signed(RECEIPT);
        var random = new Random(883);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=";
        for (int i = 0; i < 5_000; i++) {
            int at = random.nextInt(jws.length());
            char other = alphabet.charAt(random.nextInt(alphabet.length()));
            String altered = jws.substring(0, at) + other + jws.substring(at + 1);
            assertThat(ReceiptCheck.of(altered, core.keys()) instanceof ReceiptCheck.Valid)
                    .as("at %d a %s", at, other)
                    .isEqualTo(altered.equals(jws));
        }
    }

    @Test
    void keys_that_are_none_are_refused() {
        String jwk = core.jwk();
        assertThatThrownBy(() -> VerifyingKeys.of("{\"keys\":[]}")).isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> VerifyingKeys.of("nothing")).isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> VerifyingKeys.of("{\"keys\":["
                        + jwk.replaceAll("\"y\":\"[^\"]*\"", "\"y\":\"" + Bytes.base64(new byte[32]) + "\"") + "]}"))
                .as("a point beside the curve")
                .hasMessageContaining("no point of P-256");
    }

    private String signed(ReceiptStatement receipt) {
        return core.sign(ReceiptForm.TYPE, ReceiptForm.write(receipt));
    }

    private ReceiptStatement statement(String jws) {
        var check = ReceiptCheck.of(jws, core.keys());
        assertThat(check).isInstanceOf(ReceiptCheck.Valid.class);
        return ((ReceiptCheck.Valid) check).statement();
    }
}
