/** The administration's own logs: what its territory did with which carnet, and how that was reconciled. */
@NullMarked
package io.eata.portal.log;

import org.jspecify.annotations.NullMarked;
