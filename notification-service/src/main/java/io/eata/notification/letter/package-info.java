/** What a mail says, in words and in HTML. */
@NullMarked
package io.eata.notification.letter;

import org.jspecify.annotations.NullMarked;
