package io.eata.identity.federation.holder;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody for whom a provider has vouched and who is linked to no account yet; kept in the session of the browser that was sent
 * there.
 *
 * @param provider its name
 * @param subject who it is there, for good
 * @param email canonical, and only if the provider says that it is this person's own
 * @param shown what the person is to recognise it by
 * @param until when it is forgotten
 * @param onward where the browser was going
 */
public record Applicant(
        String provider,
        String issuer,
        String subject,
        @Nullable String email,
        @Nullable String givenNames,
        @Nullable String surname,
        String shown,
        Instant until,
        @Nullable String onward)
        implements Serializable {

    /** Long enough for a form to be filled in. */
    public static final Duration KEPT = Duration.ofMinutes(30);

    /** The same, on the way to somewhere. */
    public Applicant goingTo(@Nullable String address) {
        return new Applicant(provider, issuer, subject, email, givenNames, surname, shown, until, address);
    }

    @Override
    public String toString() {
        return "Applicant[" + provider + "]";
    }
}
