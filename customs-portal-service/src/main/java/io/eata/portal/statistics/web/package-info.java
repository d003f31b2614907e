/** The page of the statistics and its exports. */
@NullMarked
package io.eata.portal.statistics.web;

import org.jspecify.annotations.NullMarked;
