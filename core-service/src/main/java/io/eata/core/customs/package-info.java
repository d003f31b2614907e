/** What a customs officer does, and what a customs territory may see. */
@NullMarked
package io.eata.core.customs;

import org.jspecify.annotations.NullMarked;
