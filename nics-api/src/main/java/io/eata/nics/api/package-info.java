/** The OpenAPI description: who may call, what goes wrong, what each field means, and examples that run. */
@NullMarked
package io.eata.nics.api;

import org.jspecify.annotations.NullMarked;
