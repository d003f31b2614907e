/** Files over HTTP. */
@NullMarked
package io.eata.wallet.file.web;

import org.jspecify.annotations.NullMarked;
