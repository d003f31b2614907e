/** The forms of the convention as PDF/A: cover, general list, vouchers, counterfoils and receipts, from what contracts say. */
@NullMarked
package io.eata.paper;

import org.jspecify.annotations.NullMarked;
