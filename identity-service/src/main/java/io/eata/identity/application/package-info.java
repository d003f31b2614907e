/** Applications outside the platform, and what people allowed them. */
@NullMarked
package io.eata.identity.application;

import org.jspecify.annotations.NullMarked;
