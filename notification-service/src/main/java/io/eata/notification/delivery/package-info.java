/** What has to reach a holder: each event once, tried until it is accepted or given up on in plain sight. */
@NullMarked
package io.eata.notification.delivery;

import org.jspecify.annotations.NullMarked;
