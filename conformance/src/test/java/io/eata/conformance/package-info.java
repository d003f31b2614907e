@NullMarked
package io.eata.conformance;

import org.jspecify.annotations.NullMarked;
