@NullMarked
package io.eata.carnet.items;

import org.jspecify.annotations.NullMarked;
