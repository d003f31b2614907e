/** Errors over HTTP: RFC 9457 problems with a stable code and field errors. */
@NullMarked
package io.eata.contracts.problem;

import org.jspecify.annotations.NullMarked;
