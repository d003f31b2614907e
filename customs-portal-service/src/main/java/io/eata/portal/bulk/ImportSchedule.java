package io.eata.portal.bulk;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;

/** Has an import worked on, within the transaction under way. */
public record ImportSchedule(ObjectProvider<Scheduler> scheduler, Clock clock) {

    public void importing(UUID id) {
        soon(id.toString());
    }

    /** An instance of its own: that of the import may just be ending. */
    public void undoing(UUID id) {
        soon(id + "-undo");
    }

    private void soon(String instance) {
        scheduler.getObject().scheduleIfNotExists(new TaskInstance<Void>(ImportJob.NAME, instance), clock.instant());
    }
}
