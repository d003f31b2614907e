package io.eata.bench.measure;

import java.time.Duration;

/**
 * How long and how hard is measured.
 *
 * @param rounds of each contender, at least one
 * @param warmUp how long both have worked, in rounds that do not count, before them: as long as a compiler takes
 * @param operations of one client in one round
 * @param clients who ask at the same time
 * @param carnets that stand in the registry at least
 * @param logRows transactions that stand in the portal's log
 */
public record Settings(int rounds, Duration warmUp, int operations, int clients, int carnets, int logRows) {

    /** A few hundred operations, to see that everything works; its times say nothing. */
    public static final Settings SMOKE = new Settings(1, Duration.ZERO, 8, 2, 100, 20_000);

    public Settings {
        if (rounds < 1 || warmUp.isNegative() || operations < 4 || clients < 1 || carnets < 1 || logRows < 1) {
            throw new IllegalArgumentException("at least one round, client and carnet, and four operations");
        }
    }

    public Settings withClients(int changed) {
        return new Settings(rounds, warmUp, operations, changed, carnets, logRows);
    }

    public Settings withOperations(int changed) {
        return new Settings(rounds, warmUp, changed, clients, carnets, logRows);
    }

    public Settings warmAlready() {
        return new Settings(rounds, Duration.ZERO, operations, clients, carnets, logRows);
    }
}
