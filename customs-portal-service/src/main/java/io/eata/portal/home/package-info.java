/** The page an officer starts from. */
@NullMarked
package io.eata.portal.home;

import org.jspecify.annotations.NullMarked;
