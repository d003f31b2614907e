@NullMarked
package io.eata.carnet.reconciliation;

import org.jspecify.annotations.NullMarked;
