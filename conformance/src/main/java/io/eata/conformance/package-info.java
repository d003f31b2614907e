/** Holds the rules of the carnet against cases in plain JSON, and tells what differs. */
@NullMarked
package io.eata.conformance;

import org.jspecify.annotations.NullMarked;
