package io.eata.core.customs;

import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
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
}
