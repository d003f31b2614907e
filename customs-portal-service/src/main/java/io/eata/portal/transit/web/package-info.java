/** Pages of the transits. */
@NullMarked
package io.eata.portal.transit.web;

import org.jspecify.annotations.NullMarked;
