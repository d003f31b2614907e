package io.eata.portal.bulk;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Imports and undos in the background; the id of the instance is the import's. */
@Configuration(proxyBeanMethods = false)
class ImportJob {

    static final String NAME = "bulk-import";

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int LONGEST_WAIT = 12;

    /** What failed is tried again soon, and ever more seldom, once a minute in the end: a service that others wait for may be away. */
    @Bean
    Task<Void> bulkImportTask(ImportWork work, Clock clock) {
        return Tasks.oneTime(NAME)
                .onFailure((failed, execution) -> execution.reschedule(failed, next(failed, clock)))
                .execute((instance, context) -> {
                    var id = UUID.fromString(instance.getId().substring(0, 36));
                    boolean more = true;
                    while (more && !context.getSchedulerState().isShuttingDown()) {
                        more = work.step(id);
                    }
                    if (more) {
                        throw new IllegalStateException(
                                "The portal is shutting down: the rest is done by another copy");
                    }
                });
    }

    private static Instant next(ExecutionComplete failed, Clock clock) {
        int failures = failed.getExecution().consecutiveFailures;
        return clock.instant().plus(SOON.multipliedBy(Math.clamp(failures, 1, LONGEST_WAIT)));
    }

    /** The scheduler knows the task that works on imports, and so is asked for only when one is scheduled. */
    @Bean
    ImportSchedule bulkImportSchedule(ObjectProvider<Scheduler> scheduler, Clock clock) {
        return new ImportSchedule(scheduler, clock);
    }
}
