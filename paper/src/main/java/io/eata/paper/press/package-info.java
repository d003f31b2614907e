/** Setting and printing: XSL-FO as events, the shipped fonts, and Apache FOP closed off from everything else. */
@NullMarked
package io.eata.paper.press;

import org.jspecify.annotations.NullMarked;
