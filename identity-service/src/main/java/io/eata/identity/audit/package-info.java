/** Who did what to accounts, settings and keys. */
@NullMarked
package io.eata.identity.audit;

import org.jspecify.annotations.NullMarked;
