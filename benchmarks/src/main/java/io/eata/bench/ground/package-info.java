/** Where it is measured: the real servers, core as a process, and carnets in it. */
@NullMarked
package io.eata.bench.ground;

import org.jspecify.annotations.NullMarked;
