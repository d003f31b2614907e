/** What holders tell this administration ahead of an arrival, and what its officers answer. */
@NullMarked
package io.eata.portal.predeclaration;

import org.jspecify.annotations.NullMarked;
