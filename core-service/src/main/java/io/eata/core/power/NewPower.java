package io.eata.core.power;

import io.eata.carnet.territory.CustomsTerritory;
import io.eata.core.registry.KnownCodes;
import io.eata.platform.problems.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a power of attorney says.
 *
 * @param territories that it is for; empty means all
 */
public record NewPower(String representative, LocalDate validUntil, SortedSet<CustomsTerritory> territories) {

    /**
     * Reads what a holder says of it.
     *
     * @param codes countries or customs territories
     * @throws ProblemException {@code invalid-input}
     */
    public static NewPower of(String representative, LocalDate validUntil, @Nullable List<String> codes) {
        var territories = new TreeSet<CustomsTerritory>();
        var named = codes == null ? new ArrayList<String>() : codes;
        for (int i = 0; i < named.size(); i++) {
            String field = "territories[" + i + "]";
            territories.add(KnownCodes.territory(named.get(i))
                    .orElseThrow(() -> ProblemException.invalid(
                            field, "Territory", "is neither a country of ISO 3166-1 nor a customs territory")));
        }
        return new NewPower(representative.strip(), validUntil, territories);
    }
}
