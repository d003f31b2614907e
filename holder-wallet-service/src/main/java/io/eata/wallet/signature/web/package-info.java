/** The holder's electronic signature under a carnet, over HTTP. */
@NullMarked
package io.eata.wallet.signature.web;

import org.jspecify.annotations.NullMarked;
