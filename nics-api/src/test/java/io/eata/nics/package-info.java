/** The API for associations, asked over HTTP, with a stand-in of core behind it. */
@NullMarked
package io.eata.nics;

import org.jspecify.annotations.NullMarked;
