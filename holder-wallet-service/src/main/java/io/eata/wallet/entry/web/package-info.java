/** The addresses of the wallet's carnets. */
@NullMarked
package io.eata.wallet.entry.web;

import org.jspecify.annotations.NullMarked;
