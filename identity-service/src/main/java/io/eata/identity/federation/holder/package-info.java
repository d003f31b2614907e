/** Holders who log in with an outside provider that the operator offers, and the accounts that they are linked to. */
@NullMarked
package io.eata.identity.federation.holder;

import org.jspecify.annotations.NullMarked;
