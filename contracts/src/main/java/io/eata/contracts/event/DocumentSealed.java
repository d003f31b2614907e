package io.eata.contracts.event;

import io.eata.contracts.carnet.SealedDocument;
import java.time.OffsetDateTime;

/** The newest document of a carnet, sealed for the platform's key ring. */
public record DocumentSealed(OffsetDateTime at, SealedDocument document) {}
