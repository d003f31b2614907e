/** What a territory's log adds up to, counted while it is written: transactions, issuing territories, offices, types, waiting, claims. */
@NullMarked
package io.eata.portal.statistics;

import org.jspecify.annotations.NullMarked;
