/** The pages for logging in and out. */
@NullMarked
package io.eata.identity.login.web;

import org.jspecify.annotations.NullMarked;
