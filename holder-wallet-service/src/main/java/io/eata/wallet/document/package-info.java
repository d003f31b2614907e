/** Documents for one device and standings, from core or, when core is away, from a proxy's replica. */
@NullMarked
package io.eata.wallet.document;

import org.jspecify.annotations.NullMarked;
