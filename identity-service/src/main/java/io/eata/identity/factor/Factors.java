package io.eata.identity.factor;

import java.util.UUID;

/** Which factors people have. */
public interface Factors {

    EnrolledFactors of(UUID account);
}
