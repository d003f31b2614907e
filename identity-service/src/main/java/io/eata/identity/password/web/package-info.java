/** The pages on which a password is chosen. */
@NullMarked
package io.eata.identity.password.web;

import org.jspecify.annotations.NullMarked;
