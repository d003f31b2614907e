/** Files that are kept with a carnet: what may be uploaded, how it is sealed, and who reads it how. */
@NullMarked
package io.eata.core.file;

import org.jspecify.annotations.NullMarked;
