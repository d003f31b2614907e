/** The replica over HTTP. */
@NullMarked
package io.eata.proxy.replica.web;

import org.jspecify.annotations.NullMarked;
