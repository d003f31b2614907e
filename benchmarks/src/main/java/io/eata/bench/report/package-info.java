/** How the figures are shown: as a table, as JSON, as a page. */
@NullMarked
package io.eata.bench.report;

import org.jspecify.annotations.NullMarked;
