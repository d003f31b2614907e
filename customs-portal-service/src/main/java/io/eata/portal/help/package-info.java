/** Help in the reader's language, and what an officer is shown at the first visit. */
@NullMarked
package io.eata.portal.help;

import org.jspecify.annotations.NullMarked;
