/** Powers of attorney: by what a holder lets somebody act who is not named on the carnet. */
@NullMarked
package io.eata.core.power;

import org.jspecify.annotations.NullMarked;
