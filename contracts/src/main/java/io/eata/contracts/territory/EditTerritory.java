package io.eata.contracts.territory;

import io.eata.carnet.territory.DigitalSwitch;
import io.eata.carnet.territory.Territory;
import io.eata.carnet.territory.TerritoryRule;
import io.eata.contracts.Limits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What ICC makes of a territory: all of its dates and rules, as they shall stand. Members are those of the customs union.
 *
 * @param reason why, for the history
 */
public record EditTerritory(
        @NotBlank @Size(max = Limits.LONG_TEXT) String reason,
        @Nullable DigitalSwitch digital,
        @NotNull @Size(max = Territory.MOST_RULES) List<@NotNull TerritoryRule> rules) {}
