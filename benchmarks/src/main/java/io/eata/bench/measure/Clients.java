package io.eata.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that begin together and each do one operation after the other. */
public final class Clients {

    private Clients() {}

    /** One operation, told by its client and its turn, each from 0; an exception ends the benchmark. */
    @FunctionalInterface
    public interface Operation {
        void run(int client, int turn) throws Exception;
    }

    /** Runs all to the end and takes the time of each. */
    public static Round run(int clients, int operations, Operation operation) throws Exception {
        var start = new CountDownLatch(1);
        var latencies = new long[clients * operations];
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                running.add(threads.submit(() -> {
                    start.await();
                    for (int turn = 0; turn < operations; turn++) {
                        long before = System.nanoTime();
                        operation.run(number, turn);
                        latencies[number * operations + turn] = System.nanoTime() - before;
                    }
                    return null;
                }));
            }
            long began = System.nanoTime();
            start.countDown();
            for (var one : running) {
                one.get();
            }
            return new Round(Duration.ofNanos(System.nanoTime() - began), latencies);
        } catch (ExecutionException e) {
            throw new IllegalStateException("an operation failed: " + e.getCause(), e);
        }
    }
}
