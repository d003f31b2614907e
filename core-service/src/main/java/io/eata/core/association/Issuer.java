package io.eata.core.association;

import io.eata.carnet.territory.Country;
import io.eata.platform.security.Caller;
import io.eata.platform.security.OrganisationType;
import org.springframework.security.access.AccessDeniedException;

/**
 * An issuing association as the access token names it.
 *
 * @param association its code
 */
public record Issuer(String subject, String association, Country country) {

    /** @throws AccessDeniedException unless the caller is an association's */
    public static Issuer of(Caller caller) {
        if (caller.organisationType() != OrganisationType.ASSOCIATION) {
            throw new AccessDeniedException("not an association");
        }
        try {
            return new Issuer(caller.subject(), caller.organisation(), Country.of(caller.requiredCountry()));
        } catch (IllegalArgumentException e) {
            throw new AccessDeniedException("the token's country is none", e);
        }
    }
}
