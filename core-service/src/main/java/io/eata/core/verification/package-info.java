/** Whether the ledger is what it was: on demand over a carnet, a day or everything, and always over all carnets in turn. */
@NullMarked
package io.eata.core.verification;

import org.jspecify.annotations.NullMarked;
