package io.eata.core.registry;

import io.eata.carnet.codes.CarnetNumber;
import java.util.regex.Pattern;

/** How people name a carnet: by its eATA ID or by its number. */
public sealed interface CarnetReference {

    /** The eATA ID. */
    record ById(long id) implements CarnetReference {}

    /** The number; two associations may have given the same one. */
    record ByNumber(CarnetNumber number) implements CarnetReference {}

    /** Neither. */
    record Unreadable() implements CarnetReference {}

    Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    static CarnetReference parse(String text) {
        String typed = text.strip();
        if (ID.matcher(typed).matches()) {
            return new ById(Long.parseLong(typed));
        }
        return CarnetNumber.parse(typed)
                .found()
                .<CarnetReference>map(ByNumber::new)
                .orElseGet(Unreadable::new);
    }

    /** Whether this names the carnet. */
    default boolean names(Carnet carnet) {
        return switch (this) {
            case ById(long id) -> id == carnet.id();
            case ByNumber(CarnetNumber number) ->
                CarnetNumber.parse(carnet.number())
                        .found()
                        .filter(number::equals)
                        .isPresent();
            case Unreadable() -> false;
        };
    }

    /** The same text for the same reference, however it was typed; nothing of what was typed where it is unreadable. */
    default String normalForm() {
        return switch (this) {
            case ById(long id) -> Long.toString(id);
            case ByNumber(CarnetNumber number) -> number.value();
            case Unreadable() -> "";
        };
    }
}
