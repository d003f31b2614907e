package io.eata.portal.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * The scheduler of long work. A feature declares a {@link Task} as a bean and schedules instances of it with the {@link Scheduler}, inside
 * its own database transaction; the instance's id names the row that says what is to be done. A copy that dies is noticed by its missing
 * heartbeat, and another copy begins that instance again: what a task does must bear to be repeated.
 */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    private static final int AT_ONCE = 2;
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource database, ObjectProvider<Task<?>> tasks) {
        return Scheduler.create(
                        new TransactionAwareDataSourceProxy(database),
                        tasks.orderedStream().<Task<?>>map(task -> task).toList())
                .threads(AT_ONCE)
                .pollingInterval(LOOK)
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    @Bean
    Starter schedulerStarter(Scheduler scheduler) {
        return new Starter(scheduler);
    }

    /** Begins only when all else is there, the tables above all. */
    record Starter(Scheduler scheduler) {

        @EventListener(ApplicationReadyEvent.class)
        void start() {
            scheduler.start();
        }
    }
}
