package io.eata.paper;

import io.eata.contracts.carnet.CarnetDocument;
import io.eata.contracts.carnet.Party;
import java.util.List;
import java.util.stream.Collectors;

/** Boxes A, B and C on the left of cover and vouchers, with box G beside A and B. */
final class PartyRows {

    private final Boxes boxes;
    private final CarnetDocument document;

    PartyRows(Boxes boxes, CarnetDocument document) {
        this.boxes = boxes;
        this.document = document;
    }

    /**
     * Holder, representatives, and the association's box.
     *
     * @param holder millimetres of box A
     * @param holderRoom letters that fit box A
     * @param represented millimetres of box B
     * @param representedRoom letters that fit box B
     */
    void rows(double holder, int holderRoom, double represented, int representedRoom, Runnable association) {
        boxes.row(holder, () -> {
            boxes.box(1, 1, () -> people("A.", "box.a", List.of(document.holder()), holderRoom));
            boxes.box(1, 2, association);
        });
        boxes.row(
                represented,
                () -> boxes.box(1, 1, () -> people("B.", "box.b", document.representatives(), representedRoom)));
    }

    void use() {
        boxes.box(1, 1, () -> {
            boxes.title("C.", "box.c");
            boxes.written(
                    "C.", boxes.texts().both("use." + document.intendedUse().name()), 150);
        });
    }

    private void people(String letter, String title, List<Party> people, int room) {
        boxes.title(letter, title);
        boxes.written(letter + " " + boxes.texts().in1(title), addresses(people), room);
    }

    private static String addresses(List<Party> parties) {
        return parties.stream()
                .map(party -> party.name() + "\n" + party.address() + "\n" + party.country())
                .collect(Collectors.joining("\n"));
    }
}
