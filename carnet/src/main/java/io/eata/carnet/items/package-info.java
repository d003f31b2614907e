/** Item selections: which numbers of the general list are meant, how people write them, and their set algebra. */
@NullMarked
package io.eata.carnet.items;

import org.jspecify.annotations.NullMarked;
