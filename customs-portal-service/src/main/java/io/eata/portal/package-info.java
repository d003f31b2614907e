/** The customs portal: where officers process carnets and look at their administration's logs. */
@NullMarked
package io.eata.portal;

import org.jspecify.annotations.NullMarked;
