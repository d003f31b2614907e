/** The pages of the settings. */
@NullMarked
package io.eata.portal.settings.web;

import org.jspecify.annotations.NullMarked;
