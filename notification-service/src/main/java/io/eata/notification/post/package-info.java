/** Handing a letter to the mail server, and what is known afterwards. */
@NullMarked
package io.eata.notification.post;

import org.jspecify.annotations.NullMarked;
