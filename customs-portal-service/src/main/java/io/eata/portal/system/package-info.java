/** The interface of customs administrations' own systems: what the portal does for officers, for machines. */
@NullMarked
package io.eata.portal.system;

import org.jspecify.annotations.NullMarked;
