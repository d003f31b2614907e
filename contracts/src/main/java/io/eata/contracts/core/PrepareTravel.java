package io.eata.contracts.core;

import io.eata.contracts.Limits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A holder prepares (or, with PUT, edits) a travel.
 *
 * @param from ISO country of departure
 * @param to ISO country of destination
 * @param transits ISO countries of transit in the order of the journey
 * @param items selection of the general list such as {@code 1-4,6}
 * @param declarant name of the person in whose name the declarations are made: the holder, a representative on the carnet, who
 *     signed it (when absent), or whoever a power of attorney in force names. Always present in an answer
 */
public record PrepareTravel(
        @NotBlank @Size(max = Limits.SHORT_TEXT) String nickname,

        @NotBlank @Pattern(regexp = "[A-Z]{2}", message = "must be a two-letter ISO 3166-1 code") String from,

        @NotBlank @Pattern(regexp = "[A-Z]{2}", message = "must be a two-letter ISO 3166-1 code") String to,

        @NotNull @Size(max = Limits.TRANSITS) List<@NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be a two-letter ISO 3166-1 code") String> transits,

        @NotBlank @Size(max = Limits.SELECTION) String items,
        @Nullable @Size(min = 1, max = Limits.SHORT_TEXT) String declarant,
        @Nullable TransportMode transport,
        @Nullable @Size(max = Limits.SHORT_TEXT) String placeOfUse,
        @Nullable @Size(max = Limits.LONG_TEXT) String packaging,
        @Nullable @Size(max = Limits.LONG_TEXT) String remarks) {
    public PrepareTravel {
        transits = transits == null ? List.of() : transits;
    }

    /** The same plan in that person's name. */
    public PrepareTravel declaredBy(String person) {
        return new PrepareTravel(
                nickname, from, to, transits, items, person, transport, placeOfUse, packaging, remarks);
    }
}
