package io.eata.carnet.proof;

import io.eata.carnet.items.ItemSet;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Checks a receipt on the command line, without a network: {@code java -cp carnet.jar io.eata.carnet.proof.VerifyReceipt RECEIPT
 * KEYS [--items SELECTION] [--proof PROOF]}. RECEIPT is the text of the receipt or a file that holds it, {@code -} reads standard
 * input; KEYS is a file with the published keys, PROOF one with an answer of {@code /v1/proofs}.
 *
 * <p>Ends with 0 when everything is proven, 1 when something is not, 2 when it was called wrongly.
 */
public final class VerifyReceipt {

    static final int PROVEN = 0;
    static final int NOT_PROVEN = 1;
    static final int CALLED_WRONGLY = 2;

    private final PrintStream out;

    private VerifyReceipt(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.in, System.out));
    }

    static int run(List<String> arguments, InputStream in, PrintStream out) {
        try {
            return new VerifyReceipt(out).run(arguments, in);
        } catch (UnreadableException e) {
            out.println("A file " + e.getMessage() + ".");
        } catch (IOException e) {
            out.println("A file cannot be read: " + e.getMessage());
        }
        return CALLED_WRONGLY;
    }

    private int run(List<String> arguments, InputStream in) throws IOException {
        if (arguments.size() < 2 || arguments.size() % 2 == 1) {
            out.println("usage: VerifyReceipt RECEIPT KEYS [--items SELECTION] [--proof PROOF]");
            return CALLED_WRONGLY;
        }
        var keys = VerifyingKeys.of(file(arguments.get(1), VerifyingKeys.LONGEST_SET));
        return switch (ReceiptCheck.of(receipt(arguments.get(0), in), keys)) {
            case ReceiptCheck.Invalid(Doubt doubt) -> {
                out.println("NOT PROVEN: " + doubt.meaning());
                yield NOT_PROVEN;
            }
            case ReceiptCheck.Valid valid -> {
                say(valid);
                yield options(valid.statement(), keys, arguments.subList(2, arguments.size()));
            }
        };
    }

    private int options(ReceiptStatement receipt, VerifyingKeys keys, List<String> options) throws IOException {
        int result = PROVEN;
        for (int i = 0; i < options.size(); i += 2) {
            boolean holds = switch (options.get(i)) {
                case "--items" -> itemsAre(receipt, options.get(i + 1));
                case "--proof" -> stoodInTheLedger(receipt, keys, file(options.get(i + 1), LedgerProof.LONGEST_TEXT));
                default -> throw new UnreadableException("is no option: " + options.get(i));
            };
            result = holds ? result : NOT_PROVEN;
        }
        return result;
    }

    private boolean itemsAre(ReceiptStatement receipt, String selection) {
        boolean same;
        try {
            same = receipt.items().are(ItemSet.parse(selection));
        } catch (IllegalArgumentException e) {
            same = false;
        }
        out.println(same ? "VALID: these are the items." : "NOT PROVEN: these are other items.");
        return same;
    }

    private boolean stoodInTheLedger(ReceiptStatement receipt, VerifyingKeys keys, String json) {
        var proof = LedgerProof.of(json);
        var entry = new ChainHead(receipt.carnetId(), receipt.sequence(), receipt.entryHash());
        if (!proof.entry().equals(entry)) {
            out.println("NOT PROVEN: the proof is of another entry.");
            return false;
        }
        return switch (proof.check(keys)) {
            case RootCheck.Valid(DayRoot root) -> {
                out.println("VALID: the entry stood in the ledger on " + root.day() + " (UTC).");
                yield true;
            }
            case RootCheck.Invalid(Doubt doubt) -> {
                out.println("NOT PROVEN: the proof does not lead to a signed root. " + doubt.meaning());
                yield false;
            }
        };
    }

    private void say(ReceiptCheck.Valid valid) {
        var receipt = valid.statement();
        out.println("VALID: the platform has signed that customs committed this transaction.");
        line("Carnet", receipt.carnetNumber() + " (eATA ID " + receipt.carnetId() + ")");
        line("Transaction", receipt.type() + (receipt.voucherNumber() > 0 ? " " + receipt.voucherNumber() : ""));
        line("Office", receipt.office() + ", " + receipt.country() + " (territory " + receipt.territory() + ")");
        line("When", receipt.at().toString());
        line("Items", receipt.items().toString());
        if (receipt.notReturned().count() > 0) {
            line("Not returned", receipt.notReturned().toString());
        }
        if (receipt.finalDate() != null) {
            line("Final date", receipt.finalDate().toString());
        }
        line("Verification code", receipt.verificationCode().value());
        line("Ledger entry", receipt.sequence() + ", hash " + receipt.entryHash());
        line("Signed with the key", valid.keyId());
        out.println("Not proven: that it was not cancelled since. Ask customs or the holder.");
    }

    private void line(String name, String value) {
        out.printf("  %-20s %s%n", name, value);
    }

    private static String receipt(String argument, InputStream in) throws IOException {
        if (argument.equals("-")) {
            return text(in, SignedStatement.LONGEST_TEXT);
        }
        return new File(argument).isFile() ? file(argument, SignedStatement.LONGEST_TEXT) : argument;
    }

    private static String file(String name, int longest) throws IOException {
        try (var in = new FileInputStream(name)) {
            return text(in, longest);
        }
    }

    /** One byte more than may be, so that whoever reads on sees that it is too long. */
    private static String text(InputStream in, int longest) throws IOException {
        byte[] bytes = in.readNBytes(longest + 1);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
