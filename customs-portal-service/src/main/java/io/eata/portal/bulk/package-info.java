/** Regions, offices and accounts in bulk: a spreadsheet is read, corrected in the page, imported in the background, and taken back as a whole. */
@NullMarked
package io.eata.portal.bulk;

import org.jspecify.annotations.NullMarked;
