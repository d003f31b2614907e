package io.eata.journeys.people;

import io.eata.contracts.reconciliation.RunReport;
import io.eata.contracts.reconciliation.Verdict;
import java.net.URI;
import java.time.LocalDate;

/** Somebody at ICC operations, who runs the reconciliation on demand and reads verdicts. */
public final class IccOperations {

    private final RunningPlatform platform;
    private final String token;
    private final Http http = new Http();

    public IccOperations(RunningPlatform platform, Tokens tokens, String login, String password) {
        this.platform = platform;
        this.token = tokens.person(login, password);
    }

    /** Runs the reconciliation as if it were that day. */
    public Answer<RunReport> reconcile(LocalDate asOf) {
        return http.post(
                URI.create(platform.proxy(1) + "/reconciliation/v1/runs?asOf=" + asOf),
                token,
                java.util.Map.of(),
                java.util.Map.of(),
                RunReport.class);
    }

    /** The newest verdict on a carnet. */
    public Answer<Verdict> verdict(long carnet) {
        return http.get(URI.create(platform.proxy(1) + "/reconciliation/v1/verdicts/" + carnet), token, Verdict.class);
    }
}
