/** Processes as the kernel knows them: told apart from later ones with the same number, measured, logged, ended. */
@NullMarked
package io.eata.platform.standalone.process;

import org.jspecify.annotations.NullMarked;
