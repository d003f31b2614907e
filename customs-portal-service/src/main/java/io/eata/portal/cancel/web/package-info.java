/** The page that asks for the cancellation code. */
@NullMarked
package io.eata.portal.cancel.web;

import org.jspecify.annotations.NullMarked;
