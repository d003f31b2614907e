package io.eata.proxy.replica;

import io.eata.carnet.ledger.CarnetTerms;

/**
 * What the replica knows of a carnet from its issue on: no goods and no personal details.
 *
 * @param association code of the issuing association
 */
public record KnownCarnet(long id, String association, CarnetTerms terms) {}
