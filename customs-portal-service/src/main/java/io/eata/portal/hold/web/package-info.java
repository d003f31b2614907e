/** Putting on hold, releasing, and the list of both. */
@NullMarked
package io.eata.portal.hold.web;

import org.jspecify.annotations.NullMarked;
