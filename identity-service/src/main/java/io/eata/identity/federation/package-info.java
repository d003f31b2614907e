/** People who log in with the account of their own organisation's provider: who they are there, and what that makes them here. */
@NullMarked
package io.eata.identity.federation;

import org.jspecify.annotations.NullMarked;
