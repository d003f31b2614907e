package io.eata.portal.export;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Exports in the background; the id of the instance is the export's. Each works for a while and then lets others have their turn: a
 * large one keeps neither small ones nor imports waiting.
 */
@Configuration(proxyBeanMethods = false)
class ExportJob {

    static final String NAME = "log-export";
    private static final Duration TURN = Duration.ofSeconds(10);
    private static final Duration CORE_AGAIN = Duration.ofSeconds(5);
    private static final Duration FAILED_AGAIN = Duration.ofSeconds(30);

    @Bean
    Task<Void> logExportTask(ExportWork work, Clock clock) {
        return Tasks.custom(NAME, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(FAILED_AGAIN))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var next = work.workFor(UUID.fromString(instance.getId()), TURN);
                    return (complete, operations) -> {
                        switch (next) {
                            case NONE -> operations.remove();
                            case MORE -> operations.reschedule(complete, clock.instant());
                            case LATER ->
                                operations.reschedule(complete, clock.instant().plus(CORE_AGAIN));
                        }
                    };
                });
    }

    /** The scheduler knows the task that works on exports, and so is asked for only when one is scheduled. */
    @Bean
    ExportSchedule logExportSchedule(ObjectProvider<Scheduler> scheduler, Clock clock) {
        return new ExportSchedule(scheduler, clock);
    }
}
