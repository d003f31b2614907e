/** The address of activity. */
@NullMarked
package io.eata.wallet.activity.web;

import org.jspecify.annotations.NullMarked;
