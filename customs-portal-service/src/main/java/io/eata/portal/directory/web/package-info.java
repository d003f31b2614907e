/** Pages of the directory. */
@NullMarked
package io.eata.portal.directory.web;

import org.jspecify.annotations.NullMarked;
