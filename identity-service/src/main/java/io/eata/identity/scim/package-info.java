/** An organisation's own directory keeps its accounts here up to date (SCIM 2.0, RFC 7643 and 7644). */
@NullMarked
package io.eata.identity.scim;

import org.jspecify.annotations.NullMarked;
