package io.eata.carnet.ledger;

import io.eata.carnet.ledger.LedgerCommand.AddSets;
import io.eata.carnet.ledger.LedgerCommand.AmendCarnet;
import io.eata.carnet.ledger.LedgerCommand.BlockCarnet;
import io.eata.carnet.ledger.LedgerCommand.CancelCarnet;
import io.eata.carnet.ledger.LedgerCommand.CancelTransaction;
import io.eata.carnet.ledger.LedgerCommand.CommitTransaction;
import io.eata.carnet.ledger.LedgerCommand.DischargeCarnet;
import io.eata.carnet.ledger.LedgerCommand.ForwardCommand;
import io.eata.carnet.ledger.LedgerCommand.HoldCarnet;
import io.eata.carnet.ledger.LedgerCommand.ReleaseCarnet;
import io.eata.carnet.ledger.LedgerCommand.ReplaceCarnet;
import io.eata.carnet.ledger.LedgerCommand.UnblockCarnet;
import io.eata.carnet.ledger.LedgerCommand.WithdrawReplacement;
import io.eata.carnet.ledger.LedgerEntry.ForwardEntry;
import io.eata.carnet.ledger.LedgerEntry.TransactionCancelled;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import java.util.HashSet;
import java.util.List;

/**
 * The ledger of one carnet as pure functions: commands are decided, decided entries add up to a standing.
 *
 * <p>Everything but a cancellation is decided and taken in on the standing alone, so the thousandth transaction costs what
 * the second did. A cancellation undoes exactly its transaction, that is: the standing becomes what the history without it
 * adds up to. So it takes the history, both to decide ({@link #decideCancellation}) and to take in ({@link #replay}); the
 * types keep it out of the other two.
 */
public final class Ledger {

    private Ledger() {}

    public static Decision decide(CarnetTerms terms, Standing standing, ForwardCommand command) {
        return switch (command) {
            case CommitTransaction commit -> CommitPolicy.decide(terms, standing, commit);
            case HoldCarnet hold -> HoldPolicy.decide(standing, hold);
            case ReleaseCarnet release -> HoldPolicy.decide(standing, release);
            case BlockCarnet block -> AssociationPolicy.decide(standing, block);
            case UnblockCarnet unblock -> AssociationPolicy.decide(standing, unblock);
            case AddSets add -> AssociationPolicy.decide(standing, add);
            case AmendCarnet amend -> AmendmentPolicy.decide(terms, standing, amend);
            case ReplaceCarnet replace -> ReplacementPolicy.decide(terms, standing, replace);
            case WithdrawReplacement withdraw -> ReplacementPolicy.decide(standing, withdraw);
            case CancelCarnet cancel -> AssociationPolicy.decide(standing, cancel);
            case DischargeCarnet discharge -> AssociationPolicy.decide(standing, discharge);
        };
    }

    /**
     * @param history all entries of the carnet from the first on
     * @throws IllegalArgumentException if the history has a gap
     */
    public static Decision decideCancellation(List<LedgerEntry> history, CancelTransaction command) {
        History.requireWhole(history);
        return CancellationPolicy.decide(history, command);
    }

    /** @throws IllegalArgumentException if the entry does not follow the standing's last one */
    public static Standing evolve(CarnetTerms terms, Standing standing, ForwardEntry entry) {
        var draft = new StandingDraft(terms, standing);
        draft.advanceTo(entry);
        draft.apply(entry);
        return draft.toStanding();
    }

    /**
     * What a carnet's entries add up to.
     *
     * @param terms of the issue, or of any amendment: the last amendment's hold from its entry on, and nothing stands before it
     * @param history all entries of the carnet from the first on
     * @throws IllegalArgumentException if the history has a gap, or cancels what was not committed before
     */
    public static Standing replay(CarnetTerms terms, List<? extends LedgerEntry> history) {
        var cancelled = History.cancelledSequences(history);
        var undone = new HashSet<Integer>();
        var draft = new StandingDraft(terms, Standing.atIssue(terms));
        for (var entry : history) {
            draft.advanceTo(entry);
            switch (entry) {
                case TransactionCommitted committed -> {
                    if (cancelled.contains(committed.sequence())) {
                        draft.countVoucher(committed);
                        undone.add(committed.sequence());
                    } else {
                        draft.apply(committed);
                    }
                }
                case TransactionCancelled cancellation -> {
                    if (!undone.remove(cancellation.ofSequence())) {
                        throw new IllegalArgumentException("entry " + cancellation.sequence()
                                + " cancels what does not stand: " + cancellation.ofSequence());
                    }
                }
                case ForwardEntry forward -> draft.apply(forward);
            }
        }
        return draft.toStanding();
    }
}
