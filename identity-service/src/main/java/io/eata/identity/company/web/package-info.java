/** The page of a company's people. */
@NullMarked
package io.eata.identity.company.web;

import org.jspecify.annotations.NullMarked;
