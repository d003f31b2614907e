package io.eata.nics.carnets;

import io.eata.contracts.core.AssociationApi;
import io.eata.contracts.core.IssueCarnet;
import io.eata.contracts.core.IssuedCarnet;
import io.eata.contracts.nics.BulkResult;
import io.eata.contracts.problem.Problem;
import io.eata.contracts.problem.ProblemCode;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.problems.Problems;
import io.eata.platform.problems.RemoteProblemException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.stereotype.Service;

/**
 * Issues many carnets, each for itself: a row that cannot be read, breaks a rule or is refused fails alone. Each row has an
 * idempotency key of its own, so the whole request can be sent again and issues only what was not issued yet.
 */
@Service
public class BulkIssuing {

    /** Rows of one request that core works on at once. */
    static final int AT_ONCE = 4;

    private static final Logger LOG = LoggerFactory.getLogger(BulkIssuing.class);

    private final AssociationApi core;
    private final Validator validator;

    BulkIssuing(AssociationApi core, Validator validator) {
        this.core = core;
        this.validator = validator;
    }

    /**
     * Issues every row that can be, for the caller under way.
     *
     * @param results gets a result per row, in the order of the rows, each as soon as it and those before it are there
     */
    public void issue(String idempotencyKey, List<BulkRow> rows, Consumer<BulkResult.Row> results) {
        var core = new Reach();
        try (var threads = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofVirtual().name("bulk-", 0).factory())) {
            var underWay = new ArrayList<Future<BulkResult.Row>>(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                int row = i;
                // Core is asked with the caller's token, which each thread finds in its security context.
                underWay.add(threads.submit(new DelegatingSecurityContextCallable<>(
                        () -> issue(row, rows.get(row), RowKey.of(idempotencyKey, row), core))));
            }
            for (var result : underWay) {
                results.accept(result.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in the middle of a bulk issue", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a row of a bulk issue broke", e.getCause());
        }
    }

    private BulkResult.Row issue(int row, BulkRow read, String key, Reach reach) {
        return switch (read) {
            case BulkRow.Unreadable(Problem problem) -> refused(row, problem);
            case BulkRow.Order(IssueCarnet carnet) -> issue(row, carnet, key, reach);
        };
    }

    private BulkResult.Row issue(int row, IssueCarnet carnet, String key, Reach reach) {
        try {
            var violations = validator.validate(carnet);
            if (!violations.isEmpty()) {
                return refused(row, Problems.ofViolations(violations));
            }
            if (reach.isLost()) {
                return refused(row, Problems.of(ProblemCode.CORE_UNREACHABLE, "This row was not sent on", List.of()));
            }
            return issued(row, core.issue(key, carnet));
        } catch (RemoteProblemException e) {
            return refused(row, e.problem());
        } catch (ProblemException e) {
            reach.met(e.code());
            return refused(row, Problems.of(e.code(), e.getMessage(), e.errors()));
        } catch (RuntimeException e) {
            LOG.error("Row {} of a bulk issue failed in a way nobody foresaw", row, e);
            return refused(row, Problems.of(ProblemCode.INTERNAL, null, List.of()));
        }
    }

    private static BulkResult.Row issued(int row, IssuedCarnet carnet) {
        return new BulkResult.Row(row, carnet, null);
    }

    private static BulkResult.Row refused(int row, Problem problem) {
        return new BulkResult.Row(row, null, problem);
    }

    /** Whether it makes sense to go on asking core: waiting out a timeout for each of 500 rows would help nobody. */
    private static final class Reach {

        private final AtomicInteger silences = new AtomicInteger();

        void met(ProblemCode code) {
            if (code == ProblemCode.CORE_UNREACHABLE) {
                silences.addAndGet(AT_ONCE);
            } else if (code == ProblemCode.NO_ANSWER) {
                silences.incrementAndGet();
            }
        }

        boolean isLost() {
            return silences.get() >= AT_ONCE;
        }
    }
}
