package io.eata.portal.bulk;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works on an import in chunks: each is one transaction with what it did and how far it came, so that whoever goes on after a kill does
 * nothing twice. A refused row takes back the whole import: nothing stays half done.
 */
@Service
public class ImportWork {

    private final Imports imports;
    private final Targets targets;

    ImportWork(Imports imports, Targets targets) {
        this.imports = imports;
        this.targets = targets;
    }

    /**
     * Does one chunk.
     *
     * @return whether there is more to do
     */
    @Transactional
    public boolean step(UUID id) {
        var found = imports.lock(id);
        if (found.isEmpty()) {
            return false;
        }
        var running = found.get();
        return switch (running.state()) {
            case RUNNING -> forward(running);
            case FAILING -> back(running, Import.State.FAILED);
            case UNDOING -> back(running, Import.State.UNDONE);
            case CANCELLED -> settle(running);
            case DONE, FAILED, UNDONE -> false;
        };
    }

    private boolean forward(Import running) {
        var target = targets.of(running.kind());
        for (var row : imports.waiting(running.id(), target.chunk())) {
            switch (target.apply(running, row)) {
                case Target.Applied.Done(var before, var version) ->
                    imports.put(
                            running.id(),
                            new ImportRow(
                                    row.number(), row.cells(), ImportRow.State.DONE, null, before, version, false));
                case Target.Applied.Refused(var rule) -> {
                    imports.put(
                            running.id(),
                            new ImportRow(row.number(), row.cells(), ImportRow.State.REFUSED, rule, null, 0, false));
                    imports.put(running.id(), Import.State.FAILING);
                    return true;
                }
            }
        }
        if (imports.waiting(running.id(), 1).isEmpty()) {
            imports.put(running.id(), Import.State.DONE);
            return false;
        }
        return true;
    }

    private boolean back(Import running, Import.State end) {
        var target = targets.of(running.kind());
        for (var row : imports.toTakeBack(running.id(), target.chunk())) {
            var kept = target.takeBack(running, row);
            imports.put(
                    running.id(),
                    new ImportRow(
                            row.number(),
                            row.cells(),
                            kept == null ? ImportRow.State.UNDONE : ImportRow.State.KEPT,
                            kept,
                            row.before(),
                            row.version(),
                            row.used()));
        }
        if (imports.toTakeBack(running.id(), 1).isEmpty()) {
            settle(running);
            imports.put(running.id(), end);
            return false;
        }
        return true;
    }

    /** Rows that were under way when everything stopped may have been done elsewhere, though nothing here says so. */
    private boolean settle(Import stopped) {
        var target = targets.of(stopped.kind());
        imports.waiting(stopped.id(), target.chunk()).forEach(row -> target.settle(stopped, row));
        return false;
    }
}
