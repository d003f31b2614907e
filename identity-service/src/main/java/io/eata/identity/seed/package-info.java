/** The demo's accounts and clients. */
@NullMarked
package io.eata.identity.seed;

import org.jspecify.annotations.NullMarked;
