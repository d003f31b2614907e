/** One carnet as the officer's territory may see it. */
@NullMarked
package io.eata.portal.detail;

import org.jspecify.annotations.NullMarked;
