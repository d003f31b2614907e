/** The pages on which a factor is asked for, added and removed. */
@NullMarked
package io.eata.identity.factor.web;

import org.jspecify.annotations.NullMarked;
