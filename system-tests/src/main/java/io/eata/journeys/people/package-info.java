/** People and machines that use the running platform from outside, over its public addresses only. */
@NullMarked
package io.eata.journeys.people;

import org.jspecify.annotations.NullMarked;
