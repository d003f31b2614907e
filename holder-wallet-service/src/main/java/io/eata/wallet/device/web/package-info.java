/** The addresses of devices. */
@NullMarked
package io.eata.wallet.device.web;

import org.jspecify.annotations.NullMarked;
