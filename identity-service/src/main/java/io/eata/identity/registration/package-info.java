/** How holders register: companies and private persons, and what they agree to. */
@NullMarked
package io.eata.identity.registration;

import org.jspecify.annotations.NullMarked;
