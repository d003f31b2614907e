/** Who gets in where: tokens for the replica, nobody else's business hidden, the front door open. */
@NullMarked
package io.eata.proxy.security;

import org.jspecify.annotations.NullMarked;
