@NullMarked
package io.eata.portal.export;

import org.jspecify.annotations.NullMarked;
