/** The guarantee chain and the customs offices of the world, as list and map. */
@NullMarked
package io.eata.portal.directory;

import org.jspecify.annotations.NullMarked;
