/** The devices of an account, each known by the public key that documents are sealed for. */
@NullMarked
package io.eata.wallet.device;

import org.jspecify.annotations.NullMarked;
