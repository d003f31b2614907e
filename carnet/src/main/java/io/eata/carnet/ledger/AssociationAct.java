package io.eata.carnet.ledger;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.OffsetDateTime;

/**
 * When an association acts on its own carnet.
 *
 * @param association its code, such as {@code CH-ALLIANCE}; no rule reads it
 */
public record AssociationAct(
        @JsonFormat(without = JsonFormat.Feature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        OffsetDateTime at,

        String association) {}
