/** What happened to the carnets of a wallet, in one order that a client can follow. */
@NullMarked
package io.eata.wallet.activity;

import org.jspecify.annotations.NullMarked;
