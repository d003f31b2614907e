/** The proxy of a region: one address for all services, and a sealed replica that outlives the core. */
@NullMarked
package io.eata.proxy;

import org.jspecify.annotations.NullMarked;
