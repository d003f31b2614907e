/** Links that work once: invitations, new passwords, verified addresses. */
@NullMarked
package io.eata.identity.link;

import org.jspecify.annotations.NullMarked;
