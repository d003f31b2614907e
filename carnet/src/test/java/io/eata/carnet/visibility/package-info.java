@NullMarked
package io.eata.carnet.visibility;

import org.jspecify.annotations.NullMarked;
