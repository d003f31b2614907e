/** A carnet that stands in for another, and in which order customs bring the goods from one to the other. */
@NullMarked
package io.eata.carnet.succession;

import org.jspecify.annotations.NullMarked;
