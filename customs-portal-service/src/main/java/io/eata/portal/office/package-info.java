/** Regions and offices of the customs administrations, and the office an officer works at. */
@NullMarked
package io.eata.portal.office;

import org.jspecify.annotations.NullMarked;
