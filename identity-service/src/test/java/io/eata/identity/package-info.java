/** The OpenID Connect provider as its clients and their people meet it. */
@NullMarked
package io.eata.identity;

import org.jspecify.annotations.NullMarked;
