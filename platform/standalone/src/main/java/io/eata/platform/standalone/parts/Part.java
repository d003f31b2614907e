package io.eata.platform.standalone.parts;

import io.eata.platform.standalone.process.Launch;
import io.eata.platform.standalone.process.StopSignal;
import java.util.Set;

/** Something that runs as a process of its own and can be asked whether it answers. */
public interface Part {

    /** Short, lower-case, unique, such as {@code core}. */
    String name();

    /** In which order to stop: all parts of the highest stage go first. */
    int stage();

    /** The names of the parts that have to answer before this one may start. */
    Set<String> needs();

    /** Where a person or a program finds it. */
    String address();

    /** Does what has to be done once before the first start, such as unpacking; nothing when it is done already. */
    default void prepare() {}

    Launch launch();

    /** Asks it, for a second at most. */
    boolean answers();

    /** Does what can be done only when it answers, before anyone who needs it is started. */
    default void settle() {}

    default StopSignal stopSignal() {
        return StopSignal.TERM;
    }
}
