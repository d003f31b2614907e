package io.eata.bench.measure;

/**
 * How long and how hard is measured.
 *
 * @param rounds of each contender, at least one
 * @param warmUps rounds at most before them; they end early once the slope is under 5 %
 * @param operations of one client in one round
 * @param clients who ask at the same time
 * @param carnets that stand in the registry at least
 */
public record Settings(int rounds, int warmUps, int operations, int clients, int carnets) {

    /** A few hundred operations, to see that everything works; its times say nothing. */
    public static final Settings SMOKE = new Settings(1, 0, 8, 2, 100);

    public Settings {
        if (rounds < 1 || warmUps < 0 || operations < 4 || clients < 1 || carnets < 1) {
            throw new IllegalArgumentException("at least one round, client and carnet, and four operations");
        }
    }

    public Settings withClients(int changed) {
        return new Settings(rounds, warmUps, operations, changed, carnets);
    }

    public Settings withOperations(int changed) {
        return new Settings(rounds, warmUps, changed, clients, carnets);
    }
}
