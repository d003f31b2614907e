package io.eata.portal.deferral;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.Warning;
import io.eata.contracts.problem.Problem;
import io.eata.contracts.problem.ProblemCode;
import io.eata.portal.access.Officer;
import io.eata.portal.core.Answer;
import io.eata.portal.core.CoreReach;
import io.eata.portal.core.CustomsCore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts deferred decisions on record, with the token of whichever officer of the office is there when the core is back. A decision is
 * sent under its one key until the core has answered; what the core will not write becomes a conflict, for a person.
 */
@Component
public final class DeferredCommits {

    private static final Logger LOG = LoggerFactory.getLogger(DeferredCommits.class);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int TOO_MANY = 429;

    private final CustomsCore core;
    private final CoreReach reach;
    private final Deferrals deferrals;
    private final Clock clock;

    DeferredCommits(CustomsCore core, CoreReach reach, Deferrals deferrals, Clock clock) {
        this.core = core;
        this.reach = reach;
        this.deferrals = deferrals;
        this.clock = clock;
    }

    /**
     * Sends what waits at the office, one after the other, until nothing is left, the core is silent, or {@code most} were sent.
     *
     * @return how many have had an answer
     */
    public int commitWaiting(Officer officer, String office, int most) {
        int answered = 0;
        while (answered < most) {
            var claimed = deferrals.claim(officer, office);
            if (claimed.isEmpty() || !commit(claimed.get())) {
                break;
            }
            answered++;
        }
        return answered;
    }

    /** The same for a page that merely looks on: nothing while the core is known to be away. */
    public int commitIfWithinReach(Officer officer, String office, int most) {
        return reach.away() ? 0 : commitWaiting(officer, office, most);
    }

    /**
     * A person has looked at a conflict and goes on.
     *
     * @return whether the conflict was still there
     */
    public boolean goOn(DeferredDecision conflict, String items, TransactionType type, List<Warning> confirmed) {
        var all = Stream.concat(conflict.command().confirmedWarnings().stream(), confirmed.stream())
                .distinct()
                .toList();
        var changed = conflict.changed(items, type, all);
        if (conflict.state() != DeferredDecision.State.CONFLICT || !deferrals.save(changed)) {
            return false;
        }
        commit(changed.next());
        return true;
    }

    /**
     * A person puts a conflict aside; it stays listed with the reason.
     *
     * @return whether the conflict was still there
     */
    public boolean close(DeferredDecision conflict, Officer by, String because) {
        return conflict.state() == DeferredDecision.State.CONFLICT && deferrals.save(conflict.closed(because, by));
    }

    /** Whether the core has answered. */
    private boolean commit(DeferredDecision decision) {
        var content = decision.content();
        return switch (core.ask(api -> api.commit(content.idempotencyKey(), content.command()))) {
            case Answer.Given(var receipt) -> {
                deferrals.save(decision.committed(receipt));
                yield true;
            }
            case Answer.Refused(var problem) -> {
                if (passes(problem)) {
                    deferrals.release(decision);
                    yield false;
                }
                deferrals.save(decision.refused(problem));
                yield true;
            }
            case Answer.Silent<?> _ -> {
                deferrals.release(decision);
                yield false;
            }
        };
    }

    /** Nothing that is about the decision. */
    private static boolean passes(Problem problem) {
        return problem.status() == TOO_MANY || problem.code().equals(ProblemCode.LOCKED_FOR_A_WHILE.code());
    }

    @Scheduled(initialDelayString = "PT12M", fixedDelayString = "PT6H")
    void forgetWhatIsOnRecord() {
        int removed = deferrals.removeCommittedBefore(clock.instant().minus(KEPT));
        if (removed > 0) {
            LOG.info("{} deferred decisions have been on record for {} days", removed, KEPT.toDays());
        }
    }
}
