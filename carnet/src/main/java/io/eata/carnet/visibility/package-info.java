/** What a customs territory may see of a carnet's ledger. */
@NullMarked
package io.eata.carnet.visibility;

import org.jspecify.annotations.NullMarked;
