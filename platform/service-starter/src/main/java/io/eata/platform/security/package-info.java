/** Who calls, and that everything is closed unless said otherwise. */
@NullMarked
package io.eata.platform.security;

import org.jspecify.annotations.NullMarked;
