/** The inbox and its pages. */
@NullMarked
package io.eata.portal.predeclaration.web;

import org.jspecify.annotations.NullMarked;
