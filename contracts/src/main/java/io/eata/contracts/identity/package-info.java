/** What identity tells the other services beside the protocol: its letters, and which tokens are void. */
@NullMarked
package io.eata.contracts.identity;

import org.jspecify.annotations.NullMarked;
