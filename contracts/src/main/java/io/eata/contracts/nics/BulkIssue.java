package io.eata.contracts.nics;

import io.eata.contracts.Limits;
import io.eata.contracts.core.IssueCarnet;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Many carnets in one request. Each row stands for itself: a bad one fails alone. */
public record BulkIssue(@NotEmpty @Size(max = Limits.BULK) List<@NotNull IssueCarnet> carnets) {}
