/** ICC's news, asked of core and read by officers. */
@NullMarked
package io.eata.portal.news;

import org.jspecify.annotations.NullMarked;
