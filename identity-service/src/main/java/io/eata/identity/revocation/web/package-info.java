/** The list of revoked tokens, published. */
@NullMarked
package io.eata.identity.revocation.web;

import org.jspecify.annotations.NullMarked;
