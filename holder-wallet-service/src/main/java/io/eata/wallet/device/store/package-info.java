/** Devices in PostgreSQL. */
@NullMarked
package io.eata.wallet.device.store;

import org.jspecify.annotations.NullMarked;
