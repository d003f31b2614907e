/** What holders tell customs ahead of an arrival, and what customs answer. */
@NullMarked
package io.eata.wallet.predeclaration;

import org.jspecify.annotations.NullMarked;
