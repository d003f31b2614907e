/** News that ICC writes and everybody reads who has signed in. */
@NullMarked
package io.eata.core.news;

import org.jspecify.annotations.NullMarked;
