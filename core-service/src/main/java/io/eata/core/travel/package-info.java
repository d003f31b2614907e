/** Travels that holders prepare, and their declarations with transaction codes. */
@NullMarked
package io.eata.core.travel;

import org.jspecify.annotations.NullMarked;
