/** Receipts: what proves a transaction, and the codes that verify and cancel it. */
@NullMarked
package io.eata.core.receipt;

import org.jspecify.annotations.NullMarked;
