/** Pages of the news. */
@NullMarked
package io.eata.portal.news.web;

import org.jspecify.annotations.NullMarked;
