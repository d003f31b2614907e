/** The page that asks for consent, and the one that takes it back. */
@NullMarked
package io.eata.identity.application.web;

import org.jspecify.annotations.NullMarked;
