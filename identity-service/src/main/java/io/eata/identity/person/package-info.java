/** A person's own record: handed over, corrected, erased. */
@NullMarked
package io.eata.identity.person;

import org.jspecify.annotations.NullMarked;
