/** What every description of an interface says alike. */
@NullMarked
package io.eata.platform.description;

import org.jspecify.annotations.NullMarked;
