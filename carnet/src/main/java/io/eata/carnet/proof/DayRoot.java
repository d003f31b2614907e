package io.eata.carnet.proof;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * What the platform signs of a day: the root over the heads of the chains that grew. Each names the root of the day before, so
 * that the newest one stands for all days.
 *
 * <p>Written as a compact JWS with {@code typ} = {@code eata-root} and the claims {@code day}, {@code previous}, {@code root},
 * {@code size}.
 *
 * @param day in UTC
 * @param size number of leaves
 * @param root in hex
 * @param previous root of the day before, in hex; 64 zeros for the first
 */
public record DayRoot(LocalDate day, long size, String root, String previous) {

    public static final String TYPE = "eata-root";

    /** In front of the first day. */
    public static final String NO_PREVIOUS = "00".repeat(Bytes.HASH);

    /** The claims in canonical JSON (RFC 8785). */
    public String claims() {
        return "{\"day\":\"" + day + "\",\"previous\":\"" + previous + "\",\"root\":\"" + root + "\",\"size\":" + size
                + "}";
    }

    /** Checks a signed root. */
    public static RootCheck check(String jws, VerifyingKeys keys) {
        try {
            var statement = SignedStatement.open(jws, keys);
            return statement.type().equals(TYPE)
                    ? new RootCheck.Valid(read(statement.claims()))
                    : new RootCheck.Invalid(Doubt.OTHER_STATEMENT);
        } catch (DoubtfulException e) {
            return new RootCheck.Invalid(e.doubt());
        } catch (UnreadableException | DateTimeException e) {
            return new RootCheck.Invalid(Doubt.UNREADABLE);
        }
    }

    private static DayRoot read(JsonObject claims) {
        return new DayRoot(
                LocalDate.parse(claims.string("day")),
                claims.number("size", 0, Long.MAX_VALUE),
                Bytes.hex(Bytes.hashInHex(claims.string("root"))),
                Bytes.hex(Bytes.hashInHex(claims.string("previous"))));
    }
}
