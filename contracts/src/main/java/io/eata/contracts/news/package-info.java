/** ICC's news: edited by ICC operations, read by everybody who has signed in. */
@NullMarked
package io.eata.contracts.news;

import org.jspecify.annotations.NullMarked;
