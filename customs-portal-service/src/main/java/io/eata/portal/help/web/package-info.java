/** Pages of the help. */
@NullMarked
package io.eata.portal.help.web;

import org.jspecify.annotations.NullMarked;
