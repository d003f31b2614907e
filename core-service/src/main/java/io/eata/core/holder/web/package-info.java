/** The holder's HTTP interface. */
@NullMarked
package io.eata.core.holder.web;

import org.jspecify.annotations.NullMarked;
