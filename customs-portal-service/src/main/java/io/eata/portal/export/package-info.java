/** What officers take away of the logs: lists as spreadsheets, transactions as PDF and XML. Made in pieces, in the background if it takes long. */
@NullMarked
package io.eata.portal.export;

import org.jspecify.annotations.NullMarked;
