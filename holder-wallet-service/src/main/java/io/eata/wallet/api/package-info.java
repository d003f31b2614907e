/** The OpenAPI description of the wallet. */
@NullMarked
package io.eata.wallet.api;

import org.jspecify.annotations.NullMarked;
