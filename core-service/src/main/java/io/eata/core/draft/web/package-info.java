/** Drafts over HTTP. */
@NullMarked
package io.eata.core.draft.web;

import org.jspecify.annotations.NullMarked;
