/** What the platform costs, each figure beside its anchor in the same run. */
@NullMarked
package io.eata.bench;

import org.jspecify.annotations.NullMarked;
