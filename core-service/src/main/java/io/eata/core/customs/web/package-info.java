/** The officer's HTTP interface. */
@NullMarked
package io.eata.core.customs.web;

import org.jspecify.annotations.NullMarked;
