/** The wallet's backend on real servers, with a stand-in of core behind it and devices that hold real keys. */
@NullMarked
package io.eata.wallet;

import org.jspecify.annotations.NullMarked;
