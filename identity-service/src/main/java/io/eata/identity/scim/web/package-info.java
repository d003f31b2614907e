/** The SCIM endpoints. */
@NullMarked
package io.eata.identity.scim.web;

import org.jspecify.annotations.NullMarked;
