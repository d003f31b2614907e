package io.eata.contracts.carnet;

import io.eata.contracts.Limits;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of the general list.
 *
 * @param number 1..n without gaps
 * @param description trade description with marks and numbers
 * @param pieces number of pieces
 * @param weight weight or volume as written
 * @param unit UN/ECE Recommendation 20 code of the weight or volume
 * @param value commercial value of the line in the carnet's currency, exact
 * @param origin ISO country of origin where it differs from the issuing country
 * @param hsCode Harmonised System code, 4 to 10 digits
 */
public record Item(
        @Min(1) @Max(Limits.ITEMS) int number,
        @NotBlank @Size(max = Limits.DESCRIPTION) String description,
        @Min(1) @Max(1_000_000) int pieces,
        @Nullable @Size(max = 50) String weight,

        @Nullable @Pattern(regexp = "[A-Z0-9]{2,3}", message = "must be a UN Rec 20 code such as KGM") String unit,

        @NotNull @DecimalMin("0.00") @Digits(integer = 12, fraction = 4) BigDecimal value,

        @Nullable @Pattern(regexp = "[A-Z]{2}", message = "must be a two-letter ISO 3166-1 code") String origin,

        @Nullable @Pattern(regexp = "[0-9]{4,10}", message = "must be 4 to 10 digits") String hsCode) {}
