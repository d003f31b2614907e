@NullMarked
package io.eata.identity.federation.holder;

import org.jspecify.annotations.NullMarked;
