package io.eata.portal.export;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be taken away of the logs. */
public enum ExportKind {
    /** The log's transactions, a row each. */
    TRANSACTION_LIST("transactions", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** The log's carnets, a row each. */
    CARNET_LIST("carnets", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Each of the log's transactions as PDF and XML. */
    TRANSACTIONS_ZIP("transactions", "zip", "application/zip");

    private final String word;
    private final String ending;
    private final String mediaType;

    ExportKind(String word, String ending, String mediaType) {
        this.word = word;
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public static Optional<ExportKind> of(String name) {
        return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** What the file's name begins with. */
    public String word() {
        return word;
    }

    /** What the file's name ends with, without a dot. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }
}
