/** The carnets that an account carries, and how often it may guess a PIN. */
@NullMarked
package io.eata.wallet.entry;

import org.jspecify.annotations.NullMarked;
