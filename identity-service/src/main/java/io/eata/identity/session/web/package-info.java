/** The account's own pages: who one is, and where one is signed in. */
@NullMarked
package io.eata.identity.session.web;

import org.jspecify.annotations.NullMarked;
