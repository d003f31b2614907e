/** Machines and their keys over REST. */
@NullMarked
package io.eata.identity.client.web;

import org.jspecify.annotations.NullMarked;
