package io.eata.contracts.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.eata.contracts.identity.LetterKind;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A fact about accounts. Opaque ids only: never who somebody is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(AccountFact.LetterWritten.class)})
public sealed interface AccountFact {

    /** When it happened, in UTC. */
    OffsetDateTime at();

    /** A letter is to be mailed; its content is asked of identity at the moment of sending. */
    record LetterWritten(OffsetDateTime at, UUID letterId, LetterKind letterKind) implements AccountFact {}
}
