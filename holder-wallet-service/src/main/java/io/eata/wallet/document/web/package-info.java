/** The addresses of documents and standings. */
@NullMarked
package io.eata.wallet.document.web;

import org.jspecify.annotations.NullMarked;
