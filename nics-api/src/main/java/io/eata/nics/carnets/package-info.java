/** The carnets of an association: issued one by one or in bulk, looked at, blocked, cancelled, discharged. */
@NullMarked
package io.eata.nics.carnets;

import org.jspecify.annotations.NullMarked;
