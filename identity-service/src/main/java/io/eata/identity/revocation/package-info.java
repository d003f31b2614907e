/** Tokens that are void before they expire: the list that every service reads, and what else ends with them. */
@NullMarked
package io.eata.identity.revocation;

import org.jspecify.annotations.NullMarked;
