/** What stands beside a carnet: how it ended, and what stands in for it. */
@NullMarked
package io.eata.wallet.record;

import org.jspecify.annotations.NullMarked;
