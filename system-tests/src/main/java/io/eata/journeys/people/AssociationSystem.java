package io.eata.journeys.people;

import io.eata.contracts.Headers;
import io.eata.contracts.carnet.AttachedFile;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.carnet.StandingView;
import io.eata.contracts.core.Draft;
import io.eata.contracts.core.DraftCarnet;
import io.eata.contracts.core.IssueCarnet;
import io.eata.contracts.core.IssuedCarnet;
import io.eata.contracts.core.Reason;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** An association's own system, a client of the NICS API. */
public final class AssociationSystem {

    private static final int TRIES = 5;
    private static final int SERVER_ERROR = 500;

    private final RunningPlatform platform;
    private final Tokens tokens;
    private final String client;
    private final Http http = new Http();

    public AssociationSystem(RunningPlatform platform, Tokens tokens, String client) {
        this.platform = platform;
        this.tokens = tokens;
        this.client = client;
    }

    /** Issues a carnet; where nobody knows whether it was done, asks again with the same key. */
    public Answer<IssuedCarnet> issue(IssueCarnet carnet) {
        Map<String, String> key = key();
        Answer<IssuedCarnet> answer = issue(carnet, key);
        for (int again = 1; again < TRIES && answer.status() >= SERVER_ERROR; again++) {
            answer = issue(carnet, key);
        }
        return answer;
    }

    private Answer<IssuedCarnet> issue(IssueCarnet carnet, Map<String, String> key) {
        return http.post(address("/nics/v1/carnets"), tokens.machine(client), carnet, key, IssuedCarnet.class);
    }

    /** Writes a draft, attaches a file, and issues it. */
    public IssuedCarnet issueWith(IssueCarnet carnet, String name, byte[] file) {
        String token = tokens.machine(client);
        long draft = http.post(address("/nics/v1/drafts"), token, DraftCarnet.of(carnet), key(), Draft.class)
                .orFail()
                .id();
        http.upload(
                        address("/nics/v1/drafts/" + draft + "/attachments?name=" + name),
                        token,
                        file,
                        key(),
                        AttachedFile.class)
                .orFail();
        return http.post(address("/nics/v1/drafts/" + draft + "/issue"), token, Map.of(), key(), IssuedCarnet.class)
                .orFail();
    }

    /** Blocks a carnet, with a reason. */
    public Answer<CarnetSummary> block(long id, String reason) {
        return http.post(
                address("/nics/v1/carnets/" + id + "/block"),
                tokens.machine(client),
                new Reason(reason),
                key(),
                CarnetSummary.class);
    }

    /** The registry's entry of a carnet. */
    public Answer<CarnetSummary> get(long id) {
        return http.get(address("/nics/v1/carnets/" + id), tokens.machine(client), CarnetSummary.class);
    }

    /** The standing that proxy {@code number} hands out. */
    public Answer<StandingView> standingFrom(int number, long id, String token) {
        return http.get(
                URI.create(platform.proxy(number) + "/replica/v1/carnets/" + id + "/standing"),
                token,
                StandingView.class);
    }

    /** A token of this system, for use while identity or core are busy with something else. */
    public String token() {
        return tokens.machine(client);
    }

    private URI address(String path) {
        return URI.create(platform.proxy(1) + path);
    }

    private static Map<String, String> key() {
        return Map.of(Headers.IDEMPOTENCY_KEY, UUID.randomUUID().toString());
    }
}
