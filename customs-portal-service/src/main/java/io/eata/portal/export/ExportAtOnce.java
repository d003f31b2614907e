package io.eata.portal.export;

import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Small exports are there when the button is let go: they are worked on at once for a moment. What is not done by then goes on in the
 * background.
 */
@Component
public final class ExportAtOnce implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ExportAtOnce.class);

    private final ExportWork work;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ExportAtOnce(ExportWork work) {
        this.work = work;
    }

    /** Whether the export has ended within {@link ExportSchedule#AT_ONCE}. */
    public boolean ends(UUID id) {
        var under = threads.submit(() -> work.workFor(id, ExportSchedule.AT_ONCE));
        try {
            return under.get(ExportSchedule.AT_ONCE.toMillis(), TimeUnit.MILLISECONDS) == ExportWork.Next.NONE;
        } catch (TimeoutException e) {
            return false; // its step is let end: what it makes counts
        } catch (ExecutionException | CancellationException e) {
            LOG.error("An export could not be begun at once; the background tries again", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
