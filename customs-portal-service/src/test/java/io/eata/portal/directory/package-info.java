/** Tests of the directory, and what draws its map. */
@NullMarked
package io.eata.portal.directory;

import org.jspecify.annotations.NullMarked;
