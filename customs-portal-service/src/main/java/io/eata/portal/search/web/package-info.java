/** The page of the search. */
@NullMarked
package io.eata.portal.search.web;

import org.jspecify.annotations.NullMarked;
