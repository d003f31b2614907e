/** The addresses of pre-declarations. */
@NullMarked
package io.eata.wallet.predeclaration.web;

import org.jspecify.annotations.NullMarked;
