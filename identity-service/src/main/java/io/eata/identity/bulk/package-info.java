/** Accounts of customs administrations by spreadsheet, row by row, each done once and each with a way back. Start at {@link AccountImports}. */
@NullMarked
package io.eata.identity.bulk;

import org.jspecify.annotations.NullMarked;
