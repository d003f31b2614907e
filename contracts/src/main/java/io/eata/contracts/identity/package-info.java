/** What identity tells the other services beside the protocol. */
@NullMarked
package io.eata.contracts.identity;

import org.jspecify.annotations.NullMarked;
