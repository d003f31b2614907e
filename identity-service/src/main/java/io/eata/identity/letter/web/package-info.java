/** What the notification service asks of letters. */
@NullMarked
package io.eata.identity.letter.web;

import org.jspecify.annotations.NullMarked;
