package io.eata.paper;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.Warning;
import io.eata.contracts.carnet.CarnetDocument;
import io.eata.contracts.carnet.Item;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.TransactionView;
import io.eata.paper.press.Sheets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The proof of one transaction: what was done, by whom, the code and the QR that verify it, and the goods. */
final class ReceiptSheet {

    private final Boxes boxes;
    private final CarnetDocument document;
    private final Receipt receipt;
    private final FormTexts texts;

    ReceiptSheet(Boxes boxes, CarnetDocument document, Receipt receipt) {
        this.boxes = boxes;
        this.document = document;
        this.receipt = receipt;
        this.texts = boxes.texts();
    }

    void print(Sheets sheets) {
        var transaction = receipt.transaction();
        var fo = boxes.fo();
        Head.on(boxes, document);
        fo.in(
                "block",
                () -> {
                    fo.text(texts.both("receipt.title"));
                    if (transaction.cancelled()) {
                        fo.in("inline", () -> fo.text("   — " + texts.both("void") + " —"), "color", "#b00020");
                    }
                },
                "font-size",
                "13pt",
                "font-weight",
                "bold",
                "space-before",
                "3mm",
                "space-after",
                "2mm");
        boxes.grid(
                () -> boxes.row(84, () -> {
                    boxes.box(1, 1, () -> statements(transaction));
                    boxes.box(1, 1, () -> proof(sheets, transaction));
                }),
                108,
                78);
        boxes.remainders();
        goods();
    }

    private void statements(TransactionView transaction) {
        said("receipt.type", type(transaction));
        said("g.number", document.number() + "   (eATA " + document.id() + ")");
        said("box.a", document.holder().name());
        said("receipt.territory", texts.territory(transaction.country()));
        said("office", transaction.office().name() + " (" + transaction.office().code() + ")");
        said("receipt.officer", transaction.officer());
        said("receipt.at", texts.moment(transaction.at()));
        var recordedAt = transaction.recordedAt();
        said("receipt.recordedAt", recordedAt == null ? null : texts.moment(recordedAt));
        said("receipt.recordedBy", transaction.recordedBy());
        said("receipt.items", transaction.items());
        said("receipt.notReturned", transaction.notReturned());
        said("receipt.finalDate", transaction.finalDate() == null ? null : texts.day(transaction.finalDate()));
        said("h.reference", transaction.customsReference());
        said("transit.h.d", transaction.seals());
        said("h.remarks", transaction.remarks());
        said(
                "receipt.warnings",
                transaction.warnings().stream().map(Warning::name).collect(Collectors.joining(", ")));
    }

    private String type(TransactionView transaction) {
        String name = texts.both("type." + transaction.type().name());
        return transaction.voucherNumber() == 0 ? name : name + "  · " + transaction.voucherNumber();
    }

    private void said(String key, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            boxes.line(Line.atLength("", key, text));
        }
    }

    private void proof(Sheets sheets, TransactionView transaction) {
        var fo = boxes.fo();
        boxes.title("", "receipt.verification");
        fo.block(
                transaction.verificationCode(),
                "font-size",
                "14pt",
                "font-weight",
                "bold",
                "line-height",
                "1.3",
                "text-align",
                "center");
        QrPicture.of(receipt.jws())
                .ifPresentOrElse(
                        png -> fo.in(
                                "block",
                                () -> fo.picture(
                                        sheets.picture(png),
                                        texts.in1("receipt.qr"),
                                        "content-width",
                                        "70mm",
                                        "content-height",
                                        "70mm",
                                        "scaling",
                                        "uniform"),
                                "text-align",
                                "center"),
                        () -> boxes.statement("receipt.embedded", "space-before", "6mm"));
        boxes.statement("receipt.verify", "space-before", "1mm");
        if (receipt.cancellationCode() != null) {
            boxes.line(Line.shortly("", "receipt.cancellation", receipt.cancellationCode()));
        }
    }

    /** What the transaction was about. */
    static List<Item> goods(CarnetDocument document, Receipt receipt) {
        var items = ItemSet.parse(receipt.transaction().items())
                .union(ItemSet.parse(receipt.transaction().notReturned()));
        return document.items().stream()
                .filter(item -> items.contains(item.number()))
                .toList();
    }

    private void goods() {
        var listed = goods(document, receipt);
        if (!listed.isEmpty()) {
            boxes.fo().in("block", () -> boxes.title("", "receipt.goods"), "space-before", "4mm", "space-after", "1mm");
            new GoodsTable(boxes, document, GoodsTable.inFoot(texts, "receipt.total"), listed)
                    .print(0, listed.size(), Map.of());
        }
    }

    /** The colour of the voucher that the transaction stands for. */
    static Colour colourOf(TransactionView transaction) {
        return List.of(VoucherKind.values()).stream()
                .filter(kind -> kind.isFilledBy(transaction.type()))
                .findFirst()
                .map(VoucherKind::colour)
                .orElse(Colour.GREEN);
    }
}
