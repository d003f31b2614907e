package io.eata.journeys.verify;

import io.eata.contracts.Page;
import io.eata.contracts.core.StartVerification;
import io.eata.contracts.core.VerificationFinding;
import io.eata.contracts.core.VerificationRun;
import io.eata.journeys.people.Http;
import io.eata.journeys.people.RunningPlatform;
import io.eata.journeys.people.Tokens;
import java.net.URI;
import java.util.Map;
import tools.jackson.core.type.TypeReference;

/** The platform that runs here, asked by the machine of ICC operations; a token is fetched for each question, since runs are long. */
final class PlatformVerifications implements Verifications {

    static final String CLIENT = "icc-operations";

    private final RunningPlatform platform;
    private final Tokens tokens;
    private final Http http = new Http();

    PlatformVerifications(RunningPlatform platform, Tokens tokens) {
        this.platform = platform;
        this.tokens = tokens;
    }

    @Override
    public VerificationRun start(StartVerification what) {
        return http.post(address(""), token(), what, Map.of(), VerificationRun.class)
                .orFail();
    }

    @Override
    public VerificationRun run(long id) {
        return http.get(address("/" + id), token(), VerificationRun.class).orFail();
    }

    @Override
    public Page<VerificationFinding> findings(long id, long after) {
        return http.get(
                        address("/" + id + "/findings?after=" + after),
                        token(),
                        new TypeReference<Page<VerificationFinding>>() {})
                .orFail();
    }

    private String token() {
        return tokens.machine(CLIENT);
    }

    private URI address(String rest) {
        return URI.create(platform.proxy(1) + "/core/v1/operations/verifications" + rest);
    }
}
