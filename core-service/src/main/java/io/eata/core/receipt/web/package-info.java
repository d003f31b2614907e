/** The public keys that receipts and documents are verified with. */
@NullMarked
package io.eata.core.receipt.web;

import org.jspecify.annotations.NullMarked;
