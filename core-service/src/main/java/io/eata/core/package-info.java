/** The core: registry of carnets, travels, the ledger, receipts. */
@NullMarked
package io.eata.core;

import org.jspecify.annotations.NullMarked;
