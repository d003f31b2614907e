/** Calls to services that answer late, wrongly or not at all. */
@NullMarked
package io.eata.platform.http;

import org.jspecify.annotations.NullMarked;
