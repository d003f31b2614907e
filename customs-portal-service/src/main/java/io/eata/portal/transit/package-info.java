/** Transits of a territory: in progress, closed in time, expired; live with every fact, all looked at once a day. */
@NullMarked
package io.eata.portal.transit;

import org.jspecify.annotations.NullMarked;
