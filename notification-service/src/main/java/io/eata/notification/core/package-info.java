/** Asking core with this service's own token. */
@NullMarked
package io.eata.notification.core;

import org.jspecify.annotations.NullMarked;
