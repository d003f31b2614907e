package io.eata.carnet.ledger;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.items.Selection;
import io.eata.carnet.ledger.LedgerCommand.CommitTransaction;

/**
 * The selections of a commit as written, read together: items, and those cleared without leaving or returning, which must
 * be other ones and belong to the type.
 */
sealed interface ProposedSelections {

    record Readable(ItemSet items, ItemSet notReturned) implements ProposedSelections {}

    record Unreadable(String detail) implements ProposedSelections {}

    static ProposedSelections of(CommitTransaction command) {
        if (!command.answers().isEmpty() && command.type().answers().isEmpty()) {
            return new Unreadable(command.type() + " answers no vouchers");
        }
        return switch (Selection.parse(command.items())) {
            case Selection.Invalid invalid -> new Unreadable("items: " + invalid);
            case Selection.Valid valid -> withNotReturned(command, valid.items());
        };
    }

    private static ProposedSelections withNotReturned(CommitTransaction command, ItemSet items) {
        return switch (Selection.parse(command.notReExported())) {
            case Selection.Invalid invalid -> new Unreadable("not re-exported: " + invalid);
            case Selection.Valid notReExported ->
                switch (Selection.parse(command.notReImported())) {
                    case Selection.Invalid invalid -> new Unreadable("not re-imported: " + invalid);
                    case Selection.Valid notReImported ->
                        fitting(command.type(), items, notReExported.items(), notReImported.items());
                };
        };
    }

    private static ProposedSelections fitting(
            TransactionType type, ItemSet items, ItemSet notReExported, ItemSet notReImported) {
        if (!notReExported.isEmpty() && type != TransactionType.RE_EXPORTATION) {
            return new Unreadable("items are not re-exported by a re-exportation only");
        }
        if (!notReImported.isEmpty() && type != TransactionType.RE_IMPORTATION) {
            return new Unreadable("items are not re-imported by a re-importation only");
        }
        var notReturned = notReExported.union(notReImported);
        var twice = items.intersect(notReturned);
        return twice.isEmpty()
                ? new Readable(items, notReturned)
                : new Unreadable("both returned and not returned: " + twice);
    }
}
