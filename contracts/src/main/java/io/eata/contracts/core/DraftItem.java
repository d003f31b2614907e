package io.eata.contracts.core;

import io.eata.contracts.Limits;
import io.eata.contracts.carnet.Item;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An {@link Item} of which anything may still be missing. */
public record DraftItem(
        @Nullable @Min(1) @Max(Limits.ITEMS) Integer number,
        @Nullable @Size(max = Limits.DESCRIPTION) String description,
        @Nullable @Min(1) @Max(1_000_000) Integer pieces,
        @Nullable @Size(max = 50) String weight,

        @Nullable @Pattern(regexp = "[A-Z0-9]{2,3}", message = "must be a UN Rec 20 code such as KGM") String unit,

        @Nullable @DecimalMin("0.00") @Digits(integer = 12, fraction = 4) BigDecimal value,

        @Nullable @Pattern(regexp = "[A-Z]{2}", message = "must be a two-letter ISO 3166-1 code") String origin,

        @Nullable @Pattern(regexp = "[0-9]{4,10}", message = "must be 4 to 10 digits") String hsCode) {

    static DraftItem of(Item item) {
        return new DraftItem(
                item.number(),
                item.description(),
                item.pieces(),
                item.weight(),
                item.unit(),
                item.value(),
                item.origin(),
                item.hsCode());
    }
}
