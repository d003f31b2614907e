/** Carnets that an association is still writing, and the files of those it has issued. */
@NullMarked
package io.eata.nics.drafts;

import org.jspecify.annotations.NullMarked;
