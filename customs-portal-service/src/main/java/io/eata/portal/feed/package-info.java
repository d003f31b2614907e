/** What happened in a territory, in a lasting order, for machines that come again and ask for what is new. */
@NullMarked
package io.eata.portal.feed;

import org.jspecify.annotations.NullMarked;
