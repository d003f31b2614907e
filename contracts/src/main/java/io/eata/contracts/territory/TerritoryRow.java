package io.eata.contracts.territory;

import io.eata.carnet.territory.DigitalSwitch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A territory in the public list.
 *
 * @param name in English
 * @param members ISO countries; more than one for a customs union
 * @param isDigital whether customs work digitally on the day asked for
 * @param paperStillTaken whether paper is a way out on that day, where the digital way fails
 */
public record TerritoryRow(
        String code,
        String name,
        List<String> members,
        boolean isDigital,
        boolean paperStillTaken,
        @Nullable DigitalSwitch digital) {
    public TerritoryRow {
        members = List.copyOf(members);
    }
}
