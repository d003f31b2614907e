/** The HTTP interface of the proofs. */
@NullMarked
package io.eata.core.proof.web;

import org.jspecify.annotations.NullMarked;
