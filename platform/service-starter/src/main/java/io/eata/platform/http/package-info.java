/** Calls from one service to another: bounded in time, with the caller's own token. */
@NullMarked
package io.eata.platform.http;

import org.jspecify.annotations.NullMarked;
