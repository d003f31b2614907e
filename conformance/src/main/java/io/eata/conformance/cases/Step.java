package io.eata.conformance.cases;

import io.eata.carnet.ledger.Act;
import io.eata.carnet.ledger.LedgerCommand.ForwardCommand;
import io.eata.carnet.ledger.Refusal;
import io.eata.carnet.ledger.Warning;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that is tried.
 *
 * @param refused the rule that must refuse it; empty if it must be committed
 * @param warned exactly the warnings it must have; empty where the case does not care
 */
public record Step(Attempt attempt, Optional<Refusal> refused, Optional<Set<Warning>> warned) {

    /** What is tried. */
    public sealed interface Attempt {}

    public record Forward(ForwardCommand command) implements Attempt {}

    /** @param ofStep number of an earlier step, the first is 1 */
    public record Cancel(Act act, int ofStep) implements Attempt {}
}
