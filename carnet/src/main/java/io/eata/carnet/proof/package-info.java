/** What the platform signs, and how anybody checks it with the published keys and without a network. */
@NullMarked
package io.eata.carnet.proof;

import org.jspecify.annotations.NullMarked;
