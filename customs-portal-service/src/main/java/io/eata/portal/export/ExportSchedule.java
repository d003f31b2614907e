package io.eata.portal.export;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;

/** Has an export worked on, within the transaction under way. */
public record ExportSchedule(ObjectProvider<Scheduler> scheduler, Clock clock) {

    /** How long whoever pressed the button waits for the file at once; a little later the background goes on. */
    public static final Duration AT_ONCE = Duration.ofSeconds(2);

    public void exporting(UUID id) {
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        new TaskInstance<Void>(ExportJob.NAME, id.toString()),
                        clock.instant().plus(AT_ONCE));
    }
}
