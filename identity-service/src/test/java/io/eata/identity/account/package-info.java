/** Rules of organisations and accounts. */
@NullMarked
package io.eata.identity.account;

import org.jspecify.annotations.NullMarked;
