@NullMarked
package io.eata.carnet.territory;

import org.jspecify.annotations.NullMarked;
