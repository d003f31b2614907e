/** Tests of what security keeps to itself. */
@NullMarked
package io.eata.proxy.security;

import org.jspecify.annotations.NullMarked;
