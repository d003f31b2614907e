/** The registry: which carnets there are, how they stand, and how one is issued. */
@NullMarked
package io.eata.core.registry;

import org.jspecify.annotations.NullMarked;
