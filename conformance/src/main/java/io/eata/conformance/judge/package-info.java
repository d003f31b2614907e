/** The second opinion on a ledger: reconciliation as set-based SQL on a real PostgreSQL. */
@NullMarked
package io.eata.conformance.judge;

import org.jspecify.annotations.NullMarked;
