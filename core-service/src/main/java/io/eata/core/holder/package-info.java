/** What a holder's account does with the carnets it carries. */
@NullMarked
package io.eata.core.holder;

import org.jspecify.annotations.NullMarked;
