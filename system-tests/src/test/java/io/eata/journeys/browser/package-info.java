/** What people see and press, in a real browser: keyboard, narrow screens, dark, right-to-left, accessibility. */
@NullMarked
package io.eata.journeys.browser;

import org.jspecify.annotations.NullMarked;
