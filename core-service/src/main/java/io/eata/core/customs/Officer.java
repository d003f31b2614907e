package io.eata.core.customs;

import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.Caller;
import org.springframework.security.access.AccessDeniedException;

/**
 * A customs officer as the access token names one.
 *
 * @param name name or badge; empty where the token has none
 */
public record Officer(String subject, Country country, CustomsTerritory territory, String name) {

    /** @throws AccessDeniedException unless the caller is of a customs administration whose country is in its territory */
    public static Officer of(Caller caller) {
        var territory = caller.customsTerritory();
        var code = caller.requiredCountry();
        try {
            var country = Country.of(code);
            if (country.territory().code().equals(territory)) {
                String name = caller.name();
                return new Officer(caller.subject(), country, country.territory(), name == null ? "" : name);
            }
        } catch (IllegalArgumentException e) {
            throw new AccessDeniedException("the token's country is none", e);
        }
        throw new AccessDeniedException("the token's country is not in its customs territory");
    }

    /**
     * Whoever of an administration reads, where no one person does.
     *
     * @throws ProblemException when the country is none, or not in that territory
     */
    public static Officer readerOf(String territory, String code) {
        try {
            var country = Country.of(code);
            if (country.territory().code().equals(territory)) {
                return new Officer("", country, country.territory(), "");
            }
        } catch (IllegalArgumentException e) {
            throw notThere();
        }
        throw notThere();
    }

    private static ProblemException notThere() {
        return ProblemException.invalid("country", "Country", "is none of that customs territory");
    }
}
