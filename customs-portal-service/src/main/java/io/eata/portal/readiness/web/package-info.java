/** Pages of the readiness checklist. */
@NullMarked
package io.eata.portal.readiness.web;

import org.jspecify.annotations.NullMarked;
