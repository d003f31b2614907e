/** The kinds of cases, and how they are read: strictly, since a case that is half understood proves nothing. */
@NullMarked
package io.eata.conformance.cases;

import org.jspecify.annotations.NullMarked;
