package io.eata.carnet.ledger;

import io.eata.carnet.ledger.Decision.Committed;
import io.eata.carnet.ledger.Decision.Refused;
import io.eata.carnet.ledger.LedgerCommand.CancelTransaction;
import io.eata.carnet.ledger.LedgerEntry.TransactionCancelled;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.carnet.territory.CustomsTerritory;
import java.util.List;
import java.util.Optional;

/** When a committed transaction can be undone: by its own territory, while nothing of that territory builds on it. */
final class CancellationPolicy {

    private CancellationPolicy() {}

    static Decision decide(List<LedgerEntry> history, CancelTransaction command) {
        var standing = History.standingTransactions(history);
        var target = standing.stream()
                .filter(transaction -> transaction.sequence() == command.ofSequence())
                .findFirst();
        if (target.isEmpty()) {
            return refused(Refusal.NOTHING_TO_CANCEL);
        }
        return refusal(standing, target.get(), command)
                .map(CancellationPolicy::refused)
                .orElseGet(() -> committed(history.size() + 1, command));
    }

    private static Optional<Refusal> refusal(
            List<TransactionCommitted> standing, TransactionCommitted target, CancelTransaction command) {
        if (!territoryOf(target).equals(command.act().territory())) {
            return Optional.of(Refusal.NOT_YOURS);
        }
        if (target.type() == TransactionType.PRE_EXPORTATION) {
            return Optional.of(Refusal.NOT_CANCELLABLE);
        }
        return standing.stream().anyMatch(later -> buildsOn(later, target))
                ? Optional.of(Refusal.BUILT_UPON)
                : Optional.empty();
    }

    /** Everything that home does builds on its validation; else what is done with the same goods. */
    private static boolean buildsOn(TransactionCommitted later, TransactionCommitted target) {
        return later.sequence() > target.sequence()
                && territoryOf(later).equals(territoryOf(target))
                && (target.type() == TransactionType.VALIDATION
                        || later.cleared().intersects(target.cleared()));
    }

    private static CustomsTerritory territoryOf(TransactionCommitted transaction) {
        return transaction.act().territory();
    }

    private static Decision committed(int sequence, CancelTransaction command) {
        return Committed.one(new TransactionCancelled(
                sequence, command.act(), command.ofSequence(), command.officer(), command.reason()));
    }

    private static Decision refused(Refusal refusal) {
        return new Refused(refusal, "");
    }
}
