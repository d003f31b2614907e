/** News in PostgreSQL. */
@NullMarked
package io.eata.core.news.store;

import org.jspecify.annotations.NullMarked;
