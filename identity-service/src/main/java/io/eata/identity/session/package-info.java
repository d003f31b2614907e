/** Where a person is signed in. */
@NullMarked
package io.eata.identity.session;

import org.jspecify.annotations.NullMarked;
