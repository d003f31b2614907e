package io.eata.core.association;

import io.eata.contracts.core.LinkedTwin;
import io.eata.core.idempotency.CommandKey;
import io.eata.core.ledger.CarnetCommands;
import io.eata.core.registry.RegisteredCarnet;
import io.eata.core.registry.Registry;
import io.eata.core.succession.Twins;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Links twins under the locks of both, the older carnet's first, so that two such commands never wait for each other. */
@Component
final class TwinCommands {

    private final CarnetCommands commands;
    private final Registry registry;
    private final Twins twins;

    TwinCommands(CarnetCommands commands, Registry registry, Twins twins) {
        this.commands = commands;
        this.registry = registry;
        this.twins = twins;
    }

    LinkedTwin link(
            CommandKey key, long id, long other, OffsetDateTime at, Function<RegisteredCarnet, LinkedTwin> answer) {
        return commands.once(
                key,
                Math.min(id, other),
                LinkedTwin.class,
                CarnetCommands::noSuchCarnet,
                reads -> registry.lock(reads, Math.max(id, other)),
                (older, found, writes) -> {
                    var newer = found.orElseThrow(CarnetCommands::noSuchCarnet);
                    var carnet = older.id() == id ? older : newer;
                    var twin = older.id() == id ? newer : older;
                    return answer.apply(twins.link(writes, carnet, twin, at));
                });
    }
}
