/** Pages of the logs. */
@NullMarked
package io.eata.portal.log.web;

import org.jspecify.annotations.NullMarked;
