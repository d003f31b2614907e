/** A real SMTP server that delivers to nobody, and the page on which its mails are read. */
@NullMarked
package io.eata.platform.standalone.mail;

import org.jspecify.annotations.NullMarked;
