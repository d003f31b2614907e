/** What an association does with its own carnets. */
@NullMarked
package io.eata.core.association;

import org.jspecify.annotations.NullMarked;
