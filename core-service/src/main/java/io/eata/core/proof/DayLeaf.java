package io.eata.core.proof;

import io.eata.carnet.proof.ChainHead;
import java.time.LocalDate;

/**
 * A leaf of a day's tree.
 *
 * @param position from 0
 */
public record DayLeaf(LocalDate day, int position, ChainHead head) {}
