/** What the REST interfaces of this service have in common. */
@NullMarked
package io.eata.identity.api;

import org.jspecify.annotations.NullMarked;
