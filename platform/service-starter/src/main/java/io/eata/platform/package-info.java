/** Auto-configuration that every service of the platform shares; each bean can be replaced. */
@NullMarked
package io.eata.platform;

import org.jspecify.annotations.NullMarked;
