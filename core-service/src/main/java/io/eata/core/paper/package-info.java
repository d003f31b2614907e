/** A carnet on paper: what its readers may see of document and ledger, printed. */
@NullMarked
package io.eata.core.paper;

import org.jspecify.annotations.NullMarked;
