/** What people are told about their accounts by mail: written with its cause, sealed until it is sent, then forgotten. */
@NullMarked
package io.eata.identity.letter;

import org.jspecify.annotations.NullMarked;
