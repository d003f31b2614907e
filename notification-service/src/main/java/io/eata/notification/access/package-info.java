/** Core and identity, asked with this service's own token. */
@NullMarked
package io.eata.notification.access;

import org.jspecify.annotations.NullMarked;
