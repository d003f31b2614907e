/** The pages of deferred decisions, and what every page says while the core is away. */
@NullMarked
package io.eata.portal.deferral.web;

import org.jspecify.annotations.NullMarked;
