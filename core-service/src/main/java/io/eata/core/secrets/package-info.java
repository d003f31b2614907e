/** What the secret keys of the core are used for: sealing at rest, and MACs that codes are derived from. */
@NullMarked
package io.eata.core.secrets;

import org.jspecify.annotations.NullMarked;
