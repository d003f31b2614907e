/** The HTTP interface of core and the commands and answers that pass through it. */
@NullMarked
package io.eata.contracts.core;

import org.jspecify.annotations.NullMarked;
