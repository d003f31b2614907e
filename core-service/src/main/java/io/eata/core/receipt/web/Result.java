package io.eata.core.receipt.web;

import io.eata.contracts.core.VerifiedReceipt;
import org.jspecify.annotations.Nullable;

/** One receipt as it was checked, and what it states where it is valid. */
record Result(VerifiedReceipt checked, @Nullable Stated stated) {}
