/** The one way to core: with the officer's own token, and every answer a value. */
@NullMarked
package io.eata.portal.core;

import org.jspecify.annotations.NullMarked;
