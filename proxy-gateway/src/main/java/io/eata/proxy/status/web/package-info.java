/** The status and the list of proxies over HTTP. */
@NullMarked
package io.eata.proxy.status.web;

import org.jspecify.annotations.NullMarked;
