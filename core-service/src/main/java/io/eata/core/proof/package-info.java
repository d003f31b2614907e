/** The ledger proven to outsiders: each day a signed root over the heads of all chains that grew, and the way from an entry to it. */
@NullMarked
package io.eata.core.proof;

import org.jspecify.annotations.NullMarked;
