package io.eata.carnet.succession;

import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.territory.CustomsTerritory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The prescribed order of transactions once a carnet is replaced. Home: validate and export on the replacement, re-import on the
 * original. Abroad: import on the replacement, re-export on the original; later re-export and re-import on the replacement. Goods that
 * never left home only need the validation. Items keep their numbers from one carnet to the other.
 *
 * <p>Customs see what they may see of both ledgers, and are told of the rest neither where goods are nor what is done.
 */
public final class PrescribedOrder {

    private final CarnetSide original;
    private final CarnetSide replacement;
    private final int replacedAt;
    private final @Nullable CustomsTerritory reader;
    private final List<PrescribedStep> steps = new ArrayList<>();

    private PrescribedOrder(
            CarnetSide original, int replacedAt, CarnetSide replacement, @Nullable CustomsTerritory reader) {
        this.original = original;
        this.replacedAt = replacedAt;
        this.replacement = replacement;
        this.reader = reader;
    }

    /**
     * The steps in the order in which they are due.
     *
     * @param replacedAt sequence of the original's entry that says it is replaced
     * @param reader customs territory that reads; null for home's association and the holder
     */
    public static List<PrescribedStep> of(
            CarnetSide original, int replacedAt, CarnetSide replacement, @Nullable CustomsTerritory reader) {
        var order = new PrescribedOrder(original, replacedAt, replacement, reader);
        order.prescribe(GoodsOut.after(original.standingBefore(replacedAt)));
        return List.copyOf(order.steps);
    }

    private void prescribe(GoodsOut out) {
        atHome(OnCarnet.REPLACEMENT, VALIDATION, replacement.terms().generalList());
        boolean hidden = out.here().isEmpty() && !original.whole();
        if (out.items().isEmpty() && !hidden) {
            return;
        }
        atHome(OnCarnet.REPLACEMENT, EXPORTATION, out.items());
        atHome(OnCarnet.ORIGINAL, RE_IMPORTATION, out.items());
        if (hidden) {
            hiddenSteps();
        } else {
            out.here().forEach((territory, items) -> {
                step(OnCarnet.REPLACEMENT, IMPORTATION, territory, items);
                step(OnCarnet.ORIGINAL, RE_EXPORTATION, territory, items);
            });
            out.here().forEach((territory, items) -> step(OnCarnet.REPLACEMENT, RE_EXPORTATION, territory, items));
        }
        atHome(OnCarnet.REPLACEMENT, RE_IMPORTATION, out.items());
    }

    private void hiddenSteps() {
        hidden(OnCarnet.REPLACEMENT, IMPORTATION);
        hidden(OnCarnet.ORIGINAL, RE_EXPORTATION);
        hidden(OnCarnet.REPLACEMENT, RE_EXPORTATION);
    }

    private void hidden(OnCarnet carnet, TransactionType type) {
        steps.add(new PrescribedStep(carnet, type, null, ItemSet.none(), ItemSet.none(), StepState.NOT_SHOWN));
    }

    private void atHome(OnCarnet carnet, TransactionType type, ItemSet items) {
        step(carnet, type, original.terms().homeTerritory(), items);
    }

    private void step(OnCarnet carnet, TransactionType type, CustomsTerritory territory, ItemSet due) {
        var items = due.intersect(side(carnet).terms().generalList());
        var open = open(carnet, type, territory, items);
        steps.add(
                new PrescribedStep(carnet, type, territory, items, open, state(carnet, type, territory, items, open)));
    }

    private ItemSet open(OnCarnet carnet, TransactionType type, CustomsTerritory territory, ItemSet items) {
        var done = side(carnet).standingAfter(carnet == OnCarnet.ORIGINAL ? replacedAt : 0).stream()
                .filter(transaction -> transaction.type().numberedAs() == type
                        && transaction.act().territory().equals(territory))
                .toList();
        if (type == VALIDATION && !done.isEmpty()) {
            return ItemSet.none(); // a carnet is validated once, whatever the selection
        }
        return done.stream().map(TransactionCommitted::cleared).reduce(items, ItemSet::minus);
    }

    private StepState state(
            OnCarnet carnet, TransactionType type, CustomsTerritory territory, ItemSet items, ItemSet open) {
        var side = side(carnet);
        if (type.atHome() && !side.terms().homeDigital()) {
            return StepState.ON_PAPER;
        }
        if (open.isEmpty() && !items.isEmpty()) {
            return StepState.DONE;
        }
        return (side.whole() || territory.equals(reader)) && !items.isEmpty() ? StepState.OPEN : StepState.NOT_SHOWN;
    }

    private CarnetSide side(OnCarnet carnet) {
        return switch (carnet) {
            case ORIGINAL -> original;
            case REPLACEMENT -> replacement;
        };
    }
}
