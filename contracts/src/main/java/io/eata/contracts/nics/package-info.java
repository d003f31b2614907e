/** What associations say to the platform beyond the single carnet: bulk issue. */
@NullMarked
package io.eata.contracts.nics;

import org.jspecify.annotations.NullMarked;
