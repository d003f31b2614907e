package io.eata.proxy.replica;

import io.eata.contracts.event.DocumentSealed;

/** A sealed document as it lies in the topic. */
public record DocumentMessage(long offset, DocumentSealed sealed) {}
