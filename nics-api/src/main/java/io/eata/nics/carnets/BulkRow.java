package io.eata.nics.carnets;

import io.eata.contracts.core.IssueCarnet;
import io.eata.contracts.problem.Problem;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A row of a bulk as it was read: an order, or what was wrong with it. So one row can be wrong without the others. */
@JsonDeserialize(using = BulkRowReader.class)
public sealed interface BulkRow {

    record Order(IssueCarnet carnet) implements BulkRow {}

    record Unreadable(Problem problem) implements BulkRow {}
}
