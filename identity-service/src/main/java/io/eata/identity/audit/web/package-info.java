/** The audit log over HTTP. */
@NullMarked
package io.eata.identity.audit.web;

import org.jspecify.annotations.NullMarked;
