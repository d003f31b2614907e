@NullMarked
package io.eata.carnet.proof;

import org.jspecify.annotations.NullMarked;
