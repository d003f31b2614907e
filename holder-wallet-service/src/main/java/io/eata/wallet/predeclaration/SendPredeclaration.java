package io.eata.wallet.predeclaration;

import io.eata.contracts.Limits;
import io.eata.contracts.event.PredeclarationForm;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a holder tells a customs office ahead of an arrival.
 *
 * @param country ISO country of the administration, within the territory of the declaration
 * @param office the administration's code of its office
 * @param expectedArrival in the future, at most {@link Predeclarations#AHEAD} ahead
 * @param identification of the means of transport
 * @param shareDetails whether customs may look at the carnet and its declaration; a pre-declaration always shares them
 */
public record SendPredeclaration(
        @NotNull PredeclarationForm form,

        @NotBlank @Pattern(regexp = "[A-Z]{2}", message = "must be a two-letter ISO 3166-1 code") String country,

        @NotBlank @Size(max = 40) @Pattern(regexp = "[0-9A-Za-z._/-]*", message = "must be a code of letters, digits, . _ / and -") String office,

        @NotNull OffsetDateTime expectedArrival,

        @Schema(description = "flight, vessel, plate") @Nullable @Size(max = Limits.SHORT_TEXT) String identification,

        @Nullable @Size(max = Limits.LONG_TEXT) String remarks,
        @Nullable Boolean shareDetails) {

    /** Whether customs get the declaration's code. */
    boolean shares() {
        return Boolean.TRUE.equals(shareDetails) || form == PredeclarationForm.PRE_DECLARATION;
    }
}
