/** The commands. */
@NullMarked
package io.eata.platform.standalone.cli;

import org.jspecify.annotations.NullMarked;
