/** Client profiles and used assertions in PostgreSQL. */
@NullMarked
package io.eata.identity.client.store;

import org.jspecify.annotations.NullMarked;
