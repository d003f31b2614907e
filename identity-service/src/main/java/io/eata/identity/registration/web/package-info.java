/** The pages for registering and for the terms. */
@NullMarked
package io.eata.identity.registration.web;

import org.jspecify.annotations.NullMarked;
