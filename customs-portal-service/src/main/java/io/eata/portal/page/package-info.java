/** What every page of the portal shares: the reader's formats, words, QR codes and navigation. */
@NullMarked
package io.eata.portal.page;

import org.jspecify.annotations.NullMarked;
