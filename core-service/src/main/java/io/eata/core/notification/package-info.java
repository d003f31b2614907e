/** What the notification service is told. */
@NullMarked
package io.eata.core.notification;

import org.jspecify.annotations.NullMarked;
