/** Its addresses, its door and its description. */
@NullMarked
package io.eata.portal.system.web;

import org.jspecify.annotations.NullMarked;
