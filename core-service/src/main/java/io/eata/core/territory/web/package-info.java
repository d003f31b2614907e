/** Territories and advice over HTTP and as pages. */
@NullMarked
package io.eata.core.territory.web;

import org.jspecify.annotations.NullMarked;
