/** Carnets that associations are still writing, with their attachments, until they are issued. */
@NullMarked
package io.eata.core.draft;

import org.jspecify.annotations.NullMarked;
