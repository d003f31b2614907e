/** What the services say to each other: one sub-package per conversation. */
@NullMarked
package io.eata.contracts;

import org.jspecify.annotations.NullMarked;
