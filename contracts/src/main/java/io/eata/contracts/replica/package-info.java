/** What a proxy hands out from its region's replica. */
@NullMarked
package io.eata.contracts.replica;

import org.jspecify.annotations.NullMarked;
