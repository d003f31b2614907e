/** What the platform's services ask identity, and what it answers. */
@NullMarked
package io.eata.contracts.identity;

import org.jspecify.annotations.NullMarked;
