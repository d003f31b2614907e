/** The directory over HTTP. */
@NullMarked
package io.eata.core.directory.web;

import org.jspecify.annotations.NullMarked;
