/** Verdicts as set-based SQL over all carnets at once; works on a bare PostgreSQL. */
@NullMarked
package io.eata.reconciliation.verdict;

import org.jspecify.annotations.NullMarked;
