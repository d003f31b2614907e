/** How this proxy itself says that something went wrong: to programs as problems, to browsers as a page. */
@NullMarked
package io.eata.proxy.problem;

import org.jspecify.annotations.NullMarked;
