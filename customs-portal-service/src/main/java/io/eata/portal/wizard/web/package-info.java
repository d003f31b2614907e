/** The five pages of the wizard. */
@NullMarked
package io.eata.portal.wizard.web;

import org.jspecify.annotations.NullMarked;
