/** The settings of a customs administration. */
@NullMarked
package io.eata.portal.settings;

import org.jspecify.annotations.NullMarked;
