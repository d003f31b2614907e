@NullMarked
package io.eata.carnet.transition;

import org.jspecify.annotations.NullMarked;
