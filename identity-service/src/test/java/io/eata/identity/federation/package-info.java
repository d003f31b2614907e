@NullMarked
package io.eata.identity.federation;

import org.jspecify.annotations.NullMarked;
