/** Numbers and codes that people read aloud, type and scan: carnet numbers, transaction codes, QR payloads. */
@NullMarked
package io.eata.carnet.codes;

import org.jspecify.annotations.NullMarked;
