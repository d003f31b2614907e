/** Clients: the organisation each belongs to, and the keys it proves itself with. */
@NullMarked
package io.eata.identity.client;

import org.jspecify.annotations.NullMarked;
