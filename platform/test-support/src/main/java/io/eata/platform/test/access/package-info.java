/** Who may call what: every endpoint of a service held against a table, for every role and for another organisation. */
@NullMarked
package io.eata.platform.test.access;

import org.jspecify.annotations.NullMarked;
