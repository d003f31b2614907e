/** Pages of regions and offices, and of the office an officer works at. */
@NullMarked
package io.eata.portal.office.web;

import org.jspecify.annotations.NullMarked;
