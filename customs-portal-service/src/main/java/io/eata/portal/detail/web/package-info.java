/** The page of one carnet. */
@NullMarked
package io.eata.portal.detail.web;

import org.jspecify.annotations.NullMarked;
