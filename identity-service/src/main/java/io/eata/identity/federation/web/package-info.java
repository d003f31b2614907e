/** Each organisation's own login address, the ways to its provider and back, and the settings of its administrator. */
@NullMarked
package io.eata.identity.federation.web;

import org.jspecify.annotations.NullMarked;
