/** The HTTP interface of the platform's own services. */
@NullMarked
package io.eata.core.notification.web;

import org.jspecify.annotations.NullMarked;
