package io.eata.contracts.core;

import io.eata.contracts.Limits;
import io.eata.contracts.carnet.Party;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A {@link Party} of which anything may still be missing. */
public record DraftParty(
        @Nullable @Size(max = Limits.SHORT_TEXT) String name,
        @Nullable @Size(max = Limits.ADDRESS) String address,

        @Nullable @Pattern(regexp = "[A-Z]{2}", message = "must be a two-letter ISO 3166-1 code") String country,

        @Nullable @Email @Size(max = Limits.SHORT_TEXT) String email,

        @Nullable @Pattern(regexp = "[a-z]{2}(-[A-Z]{2})?", message = "must be a language such as en or fr-CH")
        String language) {

    static DraftParty of(Party party) {
        return new DraftParty(party.name(), party.address(), party.country(), party.email(), party.language());
    }
}
