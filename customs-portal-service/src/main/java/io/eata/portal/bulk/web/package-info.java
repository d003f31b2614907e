/** The pages of bulk imports. */
@NullMarked
package io.eata.portal.bulk.web;

import org.jspecify.annotations.NullMarked;
