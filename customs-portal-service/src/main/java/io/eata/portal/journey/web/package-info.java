/** The page of a journey. */
@NullMarked
package io.eata.portal.journey.web;

import org.jspecify.annotations.NullMarked;
