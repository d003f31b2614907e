/** People and the organisations they belong to. */
@NullMarked
package io.eata.identity.account;

import org.jspecify.annotations.NullMarked;
