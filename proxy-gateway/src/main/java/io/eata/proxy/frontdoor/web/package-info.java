/** The front door as a page. */
@NullMarked
package io.eata.proxy.frontdoor.web;

import org.jspecify.annotations.NullMarked;
