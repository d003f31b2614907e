/** Pages of the exports. */
@NullMarked
package io.eata.portal.export.web;

import org.jspecify.annotations.NullMarked;
