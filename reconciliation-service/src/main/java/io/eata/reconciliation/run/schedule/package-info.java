/** When runs take place by themselves. */
@NullMarked
package io.eata.reconciliation.run.schedule;

import org.jspecify.annotations.NullMarked;
