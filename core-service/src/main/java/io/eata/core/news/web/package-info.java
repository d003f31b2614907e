/** News over HTTP. */
@NullMarked
package io.eata.core.news.web;

import org.jspecify.annotations.NullMarked;
