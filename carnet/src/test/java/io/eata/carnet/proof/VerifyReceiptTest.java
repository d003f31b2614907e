package io.eata.carnet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyReceiptTest {

    private static final String NEXT_ENTRY = "{\"kind\":\"CARNET_BLOCKED\"}";

    private final Signer core = new Signer("2026-a");
    private final String jws = core.sign(ReceiptForm.TYPE, ReceiptForm.write(ReceiptCheckTest.RECEIPT));
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void publish() throws IOException {
        Files.writeString(folder.resolve("keys.json"), core.jwkSet());
    }

    @Test
    void says_what_is_proven_and_what_is_not() throws IOException {
        Files.writeString(folder.resolve("receipt.jws"), jws + "\n");

        assertThat(verify(file("receipt.jws"), file("keys.json"))).isEqualTo(VerifyReceipt.PROVEN);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("VALID", "CHTA00000133", "RE_EXPORTATION 2", "1-4,6")
                .contains("Not proven: that it was not cancelled since");
        assertThat(verify(jws, file("keys.json"), "--items", "1,2,3,4,6")).isEqualTo(VerifyReceipt.PROVEN);
        assertThat(verify(jws, file("keys.json"), "--items", "1-4")).isEqualTo(VerifyReceipt.NOT_PROVEN);
    }

    @Test
    void reads_the_receipt_from_standard_input() {
        var in = new ByteArrayInputStream(jws.getBytes(StandardCharsets.UTF_8));

        assertThat(VerifyReceipt.run(List.of("-", file("keys.json")), in, out()))
                .isEqualTo(VerifyReceipt.PROVEN);
    }

    @Test
    void says_why_nothing_is_proven() {
        assertThat(verify(jws.replace("eyJjIjo4", "eyJjIjo5"), file("keys.json")))
                .isEqualTo(VerifyReceipt.NOT_PROVEN);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("NOT PROVEN: The signature does not fit");
    }

    @Test
    void proves_that_the_entry_stood_in_the_ledger() throws IOException {
        var entry = new ChainHead(883, 4, "ab".repeat(32));
        Files.writeString(folder.resolve("proof.json"), proof(entry));

        assertThat(verify(jws, file("keys.json"), "--proof", file("proof.json")))
                .isEqualTo(VerifyReceipt.PROVEN);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("stood in the ledger on 2026-11-26");

        Files.writeString(folder.resolve("proof.json"), proof(entry).replace("CARNET_BLOCKED", "CARNET_UNBLOCKED"));
        assertThat(verify(jws, file("keys.json"), "--proof", file("proof.json")))
                .isEqualTo(VerifyReceipt.NOT_PROVEN);

        Files.writeString(folder.resolve("proof.json"), proof(new ChainHead(883, 5, "ab".repeat(32))));
        assertThat(verify(jws, file("keys.json"), "--proof", file("proof.json")))
                .isEqualTo(VerifyReceipt.NOT_PROVEN);
    }

    @Test
    void says_how_it_is_called() {
        assertThat(verify(jws)).isEqualTo(VerifyReceipt.CALLED_WRONGLY);
        assertThat(verify(jws, file("nothing.json"))).isEqualTo(VerifyReceipt.CALLED_WRONGLY);
        assertThat(verify(jws, file("keys.json"), "--colour", "red")).isEqualTo(VerifyReceipt.CALLED_WRONGLY);
    }

    /** Of a day on which the entry was followed by another one, and two other chains grew. */
    private String proof(ChainHead entry) {
        var leaves = List.of(
                new ChainHead(880, 1, "01".repeat(32)).leafHash(),
                entry.followedBy(NEXT_ENTRY).leafHash(),
                new ChainHead(900, 1, "02".repeat(32)).leafHash());
        var root =
                new DayRoot(LocalDate.parse("2026-11-26"), 3, Bytes.hex(MerkleTree.root(leaves)), DayRoot.NO_PREVIOUS);
        String path = MerkleTree.path(1, leaves).stream()
                .map(hash -> "\"" + Bytes.hex(hash) + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        return """
                {"carnetId": %d, "sequence": %d, "hash": "%s", "links": [%s], "position": 1, "path": %s,
                 "day": "2026-11-26", "root": "%s"}""".formatted(
                        entry.carnetId(),
                        entry.sequence(),
                        entry.hash(),
                        JsonText.quoted(NEXT_ENTRY),
                        path,
                        core.sign(DayRoot.TYPE, root.claims()));
    }

    private int verify(String... arguments) {
        return VerifyReceipt.run(List.of(arguments), new ByteArrayInputStream(new byte[0]), out());
    }

    private PrintStream out() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
