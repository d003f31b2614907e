/** Tests of what replica and messaging keeps to itself. */
@NullMarked
package io.eata.proxy.replica.messaging;

import org.jspecify.annotations.NullMarked;
