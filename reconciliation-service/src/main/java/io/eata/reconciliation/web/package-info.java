/** The reconciliation over HTTP. */
@NullMarked
package io.eata.reconciliation.web;

import org.jspecify.annotations.NullMarked;
