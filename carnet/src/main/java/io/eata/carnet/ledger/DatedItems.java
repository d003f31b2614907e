package io.eata.carnet.ledger;

import io.eata.carnet.items.ItemSet;
import java.time.LocalDate;

/** Items that share a final date; that day is the last in time. */
public record DatedItems(ItemSet items, LocalDate finalDate) {}
