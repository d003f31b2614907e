/** Carnets that point at each other: one that stands in for another, and twins. */
@NullMarked
package io.eata.core.succession;

import org.jspecify.annotations.NullMarked;
