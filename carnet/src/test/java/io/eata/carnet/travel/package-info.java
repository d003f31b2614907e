@NullMarked
package io.eata.carnet.travel;

import org.jspecify.annotations.NullMarked;
