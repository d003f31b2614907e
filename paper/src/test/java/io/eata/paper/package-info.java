/** What is printed is read back, validated and measured. */
@NullMarked
package io.eata.paper;

import org.jspecify.annotations.NullMarked;
