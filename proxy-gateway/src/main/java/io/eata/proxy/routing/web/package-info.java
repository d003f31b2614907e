/** Routing on Spring Cloud Gateway's servlet stack. */
@NullMarked
package io.eata.proxy.routing.web;

import org.jspecify.annotations.NullMarked;
