/** The association's HTTP interface. */
@NullMarked
package io.eata.core.association.web;

import org.jspecify.annotations.NullMarked;
