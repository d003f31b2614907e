/** Who may enter: login through identity, customs only, and what was typed before a login ran out. */
@NullMarked
package io.eata.portal.access;

import org.jspecify.annotations.NullMarked;
