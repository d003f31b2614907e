/** Its HTTP interface. */
@NullMarked
package io.eata.wallet.record.web;

import org.jspecify.annotations.NullMarked;
