/** Identity, asked by the officer who looks after accounts and settings. */
@NullMarked
package io.eata.portal.identity;

import org.jspecify.annotations.NullMarked;
