/** Tells holders by mail what happened to their carnets. */
@NullMarked
package io.eata.notification;

import org.jspecify.annotations.NullMarked;
