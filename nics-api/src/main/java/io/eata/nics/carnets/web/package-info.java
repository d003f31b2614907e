/** The addresses under which associations reach their carnets. */
@NullMarked
package io.eata.nics.carnets.web;

import org.jspecify.annotations.NullMarked;
