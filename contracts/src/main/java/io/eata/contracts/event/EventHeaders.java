package io.eata.contracts.event;

/** CloudEvents 1.0 attributes in the binary mode of its Kafka binding; values are UTF-8 text. */
public final class EventHeaders {

    public static final String SPEC_VERSION = "ce_specversion";

    /** Unique per event; consumers claim it once, in the transaction of their effect. */
    public static final String ID = "ce_id";

    /** {@code io.eata.} and the simple name of the payload's record. */
    public static final String TYPE = "ce_type";

    /** Path of the publishing service, e.g. {@code /core}. */
    public static final String SOURCE = "ce_source";

    /** The eATA ID. */
    public static final String SUBJECT = "ce_subject";

    /** RFC 3339 time of the fact. */
    public static final String TIME = "ce_time";

    private EventHeaders() {}
}
