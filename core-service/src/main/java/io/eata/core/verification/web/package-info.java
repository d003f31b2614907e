/** The HTTP interface of the verification, for ICC operations. */
@NullMarked
package io.eata.core.verification.web;

import org.jspecify.annotations.NullMarked;
