/** The associations of the guarantee chain: edited by ICC operations, open to everybody. */
@NullMarked
package io.eata.contracts.directory;

import org.jspecify.annotations.NullMarked;
