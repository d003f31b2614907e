/** A carnet's files, as core gives them to this officer. */
@NullMarked
package io.eata.portal.file;

import org.jspecify.annotations.NullMarked;
