/** What runs on the machine: parts with their ports, what they need and how to tell that they answer. */
@NullMarked
package io.eata.platform.standalone.parts;

import org.jspecify.annotations.NullMarked;
