package io.eata.journeys.faults;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Several {@link CommitStream}s at once. */
final class Streams implements AutoCloseable {

    private static final int STREAMS = 4;

    private final AtomicBoolean goOn = new AtomicBoolean(true);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<CommitStream> streams;
    private final List<Future<?>> running = new ArrayList<>();

    /** Begins at once. */
    Streams(CoreProcess core) {
        streams = IntStream.range(0, STREAMS)
                .mapToObj(number -> new CommitStream(core, "CHFAULT" + number, Clock.systemUTC(), goOn))
                .toList();
        streams.forEach(stream -> running.add(threads.submit(stream)));
    }

    List<CommitStream> all() {
        return streams;
    }

    int acknowledged() {
        return streams.stream().mapToInt(CommitStream::count).sum();
    }

    /** How often something was asked again because core did not answer it, or answered that it could not. */
    int askedAgain() {
        return streams.stream().mapToInt(CommitStream::askedAgain).sum();
    }

    /** Waits for a commit after this moment: a fault must hit a core at work, on a slow machine too. */
    void awaitACommit(Duration atMost) {
        int before = acknowledged();
        Awaitility.await().atMost(atMost).pollInterval(Duration.ofMillis(10)).until(() -> acknowledged() > before);
    }

    /** Lets each finish the travel that it is at. */
    void finish() throws InterruptedException, ExecutionException {
        goOn.set(false);
        for (Future<?> stream : running) {
            stream.get();
        }
    }

    @Override
    public void close() {
        goOn.set(false);
        threads.shutdownNow();
    }
}
