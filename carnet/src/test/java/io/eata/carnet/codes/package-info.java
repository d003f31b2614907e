@NullMarked
package io.eata.carnet.codes;

import org.jspecify.annotations.NullMarked;
