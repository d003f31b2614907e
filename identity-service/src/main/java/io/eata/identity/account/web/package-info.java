/** Accounts over HTTP. */
@NullMarked
package io.eata.identity.account.web;

import org.jspecify.annotations.NullMarked;
