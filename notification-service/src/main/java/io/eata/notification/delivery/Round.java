package io.eata.notification.delivery;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is due again and again, on a thread of its own: what takes long keeps nothing else waiting, and is not begun twice. */
final class Round {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private final String name;
    private final Executor threads;
    private final Work work;
    private final AtomicBoolean underWay = new AtomicBoolean();

    Round(String name, Executor threads, Work work) {
        this.name = name;
        this.threads = threads;
        this.work = work;
    }

    /** Begins, unless it is under way. */
    void begin() {
        if (underWay.compareAndSet(false, true)) {
            threads.execute(this::go);
        }
    }

    private void go() {
        try {
            work.go();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) { // whatever it was, what is due is still due at the next look
            LOG.error("The round of {} was broken off", name, e);
        } finally {
            underWay.set(false);
        }
    }

    /** What is done in a round. */
    interface Work {
        void go() throws InterruptedException;
    }
}
