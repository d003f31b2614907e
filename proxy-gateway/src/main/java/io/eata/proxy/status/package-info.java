/** Whether everything behind this proxy is up, how old its replica is, and which other proxies there are. */
@NullMarked
package io.eata.proxy.status;

import org.jspecify.annotations.NullMarked;
