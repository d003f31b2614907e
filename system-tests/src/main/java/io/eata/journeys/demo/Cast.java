package io.eata.journeys.demo;

import io.eata.journeys.people.AssociationSystem;
import io.eata.journeys.people.IccOperations;
import io.eata.journeys.people.MailReader;
import io.eata.journeys.people.Officer;
import io.eata.journeys.people.RunningPlatform;
import io.eata.journeys.people.Tokens;
import io.eata.journeys.people.Wallet;
import java.util.HashMap;
import java.util.Map;

/** Who plays in the story; each signs in when first needed. */
final class Cast {

    /** The published password of every demo account. */
    private static final String PASSWORD = "carnet-demo-2026";

    static final String FILM_HOLDER = "holder@film.example";
    static final String RALLY_HOLDER = "holder@rally.example";

    private final RunningPlatform platform;
    private final Tokens tokens;
    private final Map<String, Officer> officers = new HashMap<>();
    private final Map<String, Wallet> wallets = new HashMap<>();

    Cast(RunningPlatform platform, Tokens tokens) {
        this.platform = platform;
        this.tokens = tokens;
    }

    AssociationSystem association(String country) {
        return new AssociationSystem(platform, tokens, "nics-" + country.toLowerCase(java.util.Locale.ROOT));
    }

    Officer officer(String country) {
        return officers.computeIfAbsent(
                country,
                c -> new Officer(
                        platform, "officer." + c.toLowerCase(java.util.Locale.ROOT) + "@customs.example", PASSWORD));
    }

    Wallet wallet(String holder) {
        return wallets.computeIfAbsent(holder, h -> new Wallet(platform, tokens, h, PASSWORD));
    }

    IccOperations operations() {
        return new IccOperations(platform, tokens, "operations@icc.example", PASSWORD);
    }

    MailReader mailbox() {
        return new MailReader(platform);
    }
}
