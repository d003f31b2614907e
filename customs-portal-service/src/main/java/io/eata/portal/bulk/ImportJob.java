package io.eata.portal.bulk;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Imports and undos in the background; the id of the instance is the import's. */
@Configuration(proxyBeanMethods = false)
class ImportJob {

    static final String NAME = "bulk-import";

    @Bean
    Task<Void> bulkImportTask(ImportWork work) {
        return Tasks.oneTime(NAME).execute((instance, context) -> {
            var id = UUID.fromString(instance.getId().substring(0, 36));
            boolean more = true;
            while (more && !context.getSchedulerState().isShuttingDown()) {
                more = work.step(id);
            }
            if (more) {
                throw new IllegalStateException("The portal is shutting down: the rest is done by another copy");
            }
        });
    }

    /** The scheduler knows the task that works on imports, and so is asked for only when one is scheduled. */
    @Bean
    ImportSchedule bulkImportSchedule(ObjectProvider<Scheduler> scheduler, Clock clock) {
        return new ImportSchedule(scheduler, clock);
    }
}
