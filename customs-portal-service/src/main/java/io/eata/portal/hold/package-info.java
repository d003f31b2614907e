/** Carnets on hold in the officer's territory. */
@NullMarked
package io.eata.portal.hold;

import org.jspecify.annotations.NullMarked;
