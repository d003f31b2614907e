/** The addresses of travels, codes and receipts. */
@NullMarked
package io.eata.wallet.travel.web;

import org.jspecify.annotations.NullMarked;
