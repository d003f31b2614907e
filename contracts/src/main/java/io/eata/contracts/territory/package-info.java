/** Territories with their digital dates and rules, and the advice that follows from them; open to everybody but for editing. */
@NullMarked
package io.eata.contracts.territory;

import org.jspecify.annotations.NullMarked;
