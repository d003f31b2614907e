/** Cursors and page sizes of every list. */
@NullMarked
package io.eata.platform.paging;

import org.jspecify.annotations.NullMarked;
