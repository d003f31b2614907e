/** The carnet as it travels between services: its document, its registry entry and its standing. */
@NullMarked
package io.eata.contracts.carnet;

import org.jspecify.annotations.NullMarked;
