/** Drafts and files over HTTP. */
@NullMarked
package io.eata.nics.drafts.web;

import org.jspecify.annotations.NullMarked;
