package io.eata.carnet.transition;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import java.time.LocalDate;

/**
 * One thing that a customs office does on a journey.
 *
 * @param way on which carnet
 * @param stampsCover whether the office also stamps the paper cover (validation only)
 */
public record OfficeStep(
        TransactionType type,
        CustomsTerritory territory,
        Country country,
        LocalDate on,
        WayOfWorking way,
        boolean stampsCover) {}
