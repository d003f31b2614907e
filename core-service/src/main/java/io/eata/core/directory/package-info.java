/** The associations of the guarantee chain, for everybody to look up. */
@NullMarked
package io.eata.core.directory;

import org.jspecify.annotations.NullMarked;
