/** The pages of a person's own record. */
@NullMarked
package io.eata.identity.person.web;

import org.jspecify.annotations.NullMarked;
