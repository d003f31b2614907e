package io.eata.wallet;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eata.carnet.codes.TransactionCode;
import io.eata.contracts.Page;
import io.eata.contracts.carnet.CarnetDocument;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.core.Declaration;
import io.eata.contracts.core.PinAccess;
import io.eata.contracts.core.PrepareTravel;
import io.eata.contracts.core.Travel;
import io.eata.wallet.StandIn.Asked;
import io.eata.wallet.StandIn.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Core as far as a wallet sees it: carnets 1000 to 2999 (numbers {@code CHTA00001000} …) with the PIN {@value #PIN}, travels that
 * can be prepared, and golden samples for the rest.
 */
final class CoreStandIn {

    static final String PIN = "042917";
    static final byte[] PDF = "%PDF-1.7".getBytes(UTF_8);

    private static final Pattern ADDRESS =
            Pattern.compile("/core/v1/holder/carnets/(\\d+)(/[a-z-]+)?(?:/(\\d+))?(/receipt|/withdrawal)?");

    private final JsonMapper json;
    private final StandIn server;
    private final Set<String> carried = ConcurrentHashMap.newKeySet();
    private final Map<Long, Travel> travels = new ConcurrentHashMap<>();
    private final AtomicLong lastTravel = new AtomicLong(10);
    private final SecureRandom random = new SecureRandom();
    private volatile Function<CarnetDocument, SealedDocument> sealing = document -> {
        throw new AssertionError("nobody said how to seal");
    };
    private volatile int version = 1;

    CoreStandIn(JsonMapper json) {
        this.json = json;
        server = new StandIn(json, this::answer);
    }

    StandIn server() {
        return server;
    }

    String url() {
        return server.url() + "/core";
    }

    void sealsBy(Function<CarnetDocument, SealedDocument> how) {
        sealing = how;
    }

    void amendsTo(int newVersion) {
        version = newVersion;
    }

    static String numberOf(long carnet) {
        return "CHTA%08d".formatted(carnet);
    }

    <T> T golden(String sample, Class<T> type) {
        return json.treeToValue(golden(sample), type);
    }

    static ObjectNode golden(String sample) {
        try (var stream = CoreStandIn.class.getResourceAsStream("/golden/" + sample + ".json")) {
            var text = new String(Objects.requireNonNull(stream, sample).readAllBytes(), UTF_8);
            return (ObjectNode) JsonMapper.shared().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document of a carnet, sealed as core would. */
    SealedDocument document(long carnet) {
        var document = golden("CarnetDocument")
                .put("id", carnet)
                .put("number", numberOf(carnet))
                .put("version", version);
        return sealing.apply(json.treeToValue(document, CarnetDocument.class));
    }

    private Reply answer(Asked asked) {
        if (asked.path().equals("/core/v1/holder/carnets/access")) {
            return access(asked);
        }
        var address = ADDRESS.matcher(asked.path());
        if (!address.matches()) {
            return Reply.problem(404, "not-found");
        }
        long carnet = Long.parseLong(address.group(1));
        return carried.contains(asked.subject() + "/" + carnet)
                ? answer(asked, carnet, address)
                : Reply.problem(404, "not-found");
    }

    private Reply access(Asked asked) {
        var access = json.readValue(asked.body(), PinAccess.class);
        long carnet = Long.parseLong(access.carnet().replace("CHTA", ""));
        if (carnet < 1000 || carnet > 2999 || !access.pin().equals(PIN)) {
            return Reply.problem(404, "no-such-carnet-or-pin");
        }
        carried.add(asked.subject() + "/" + carnet);
        return new Reply(200, summary(carnet));
    }

    private static ObjectNode summary(long carnet) {
        return golden("CarnetSummary").put("id", carnet).put("number", numberOf(carnet));
    }

    private Reply answer(Asked asked, long carnet, Matcher address) {
        var part = Objects.toString(address.group(2), "");
        return switch (part) {
            case "" -> new Reply(200, summary(carnet));
            case "/document" -> new Reply(200, document(carnet));
            case "/signature" ->
                new Reply(
                        asked.method().equals("POST") ? 201 : 200,
                        golden("CarnetSignature").put("carnetId", carnet));
            case "/replacement" -> new Reply(200, golden("Replacement"));
            case "/discharge" -> new Reply(200, golden("CarnetDischarge").put("carnetId", carnet));
            case "/standing" -> new Reply(200, golden("StandingView").put("carnetId", carnet));
            case "/activity" -> new Reply(200, new Page<>(List.of(golden("ActivityEntry")), null));
            case "/files" ->
                address.group(3) == null
                        ? new Reply(200, new Page<>(List.of(golden("CarnetFile")), null))
                        : new Reply(200, PDF);
            case "/powers-of-attorney" -> powers(asked, address);
            case "/transactions" -> new Reply(200, golden("Receipt"));
            case "/travels" ->
                address.group(3) == null
                        ? travels(asked, carnet)
                        : travel(asked, carnet, Long.parseLong(address.group(3)));
            default -> Reply.problem(404, "not-found");
        };
    }

    private static Reply powers(Asked asked, Matcher address) {
        var power = golden("PowerOfAttorney");
        if (address.group(3) != null) {
            return new Reply(200, power.put("withdrawnAt", "2026-11-23T08:00:00Z"));
        }
        return asked.method().equals("POST") ? new Reply(201, power) : new Reply(200, new Page<>(List.of(power), null));
    }

    private Reply travels(Asked asked, long carnet) {
        if (asked.method().equals("GET")) {
            return new Reply(
                    200,
                    new Page<>(
                            travels.values().stream()
                                    .filter(it -> it.carnetId() == carnet)
                                    .toList(),
                            null));
        }
        var plan = json.readValue(asked.body(), PrepareTravel.class);
        long id = lastTravel.incrementAndGet();
        var sample = golden("Travel", Travel.class);
        var declarations =
                sample.declarations().stream().map(this::withRealCode).toList();
        var travel = new Travel(id, carnet, 1, plan, declarations, sample.preparedAt());
        travels.put(id, travel);
        return new Reply(201, travel);
    }

    private Declaration withRealCode(Declaration sample) {
        var code = sample.code() == null ? null : TransactionCode.random(random).toString();
        return new Declaration(
                sample.id(),
                sample.type(),
                sample.territory(),
                sample.items(),
                sample.state(),
                code,
                sample.transaction());
    }

    private Reply travel(Asked asked, long carnet, long id) {
        var travel = travels.get(id);
        if (travel == null || travel.carnetId() != carnet) {
            return Reply.problem(404, "not-found");
        }
        return switch (asked.method()) {
            case "DELETE" -> {
                travels.remove(id);
                yield new Reply(204, null);
            }
            case "PUT" -> edit(asked, travel);
            default -> new Reply(200, travel);
        };
    }

    private Reply edit(Asked asked, Travel travel) {
        if (!("\"" + travel.version() + "\"").equals(asked.version())) {
            return Reply.problem(412, "version-mismatch");
        }
        var edited = new Travel(
                travel.id(),
                travel.carnetId(),
                travel.version() + 1,
                json.readValue(asked.body(), PrepareTravel.class),
                travel.declarations(),
                travel.preparedAt());
        travels.put(travel.id(), edited);
        return new Reply(200, edited);
    }
}
