package io.eata.portal.export;

import io.eata.portal.seal.SealedParts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/**
 * Works on an export piece by piece. No transaction is open while a piece is made; it counts only if nobody else got the export further
 * meanwhile, so that whoever goes on after a kill does nothing twice.
 */
@Service
public class ExportWork {

    /** How long an export waits for core before it is given up. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final Logger LOG = LoggerFactory.getLogger(ExportWork.class);

    private final ExportsUnderWay exports;
    private final SealedParts seal;
    private final Map<ExportKind, ExportFormat> formats = new EnumMap<>(ExportKind.class);
    private final Clock clock;

    ExportWork(ExportsUnderWay exports, SealedParts seal, List<ExportFormat> formats, Clock clock) {
        this.exports = exports;
        this.seal = seal;
        formats.forEach(format -> format.kinds().forEach(kind -> this.formats.put(kind, format)));
        this.clock = clock;
    }

    /** What is to follow a step. */
    public enum Next {
        /** Another one. */
        MORE,
        /** Another one, but not now: core is away. */
        LATER,
        /** None: it is done, or stopped. */
        NONE
    }

    /** Works for a time, or until there is nothing to do now. */
    public Next workFor(UUID id, Duration time) {
        var until = Instant.now(clock).plus(time);
        var next = Next.MORE;
        while (next == Next.MORE && Instant.now(clock).isBefore(until)) {
            next = step(id);
        }
        return next;
    }

    /** Makes one piece. */
    public Next step(UUID id) {
        var found = exports.find(id);
        if (found.isEmpty()) {
            return Next.NONE;
        }
        var running = found.get();
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(running.language());
        try {
            return step(running);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private Next step(RunningExport running) {
        var format = format(running.kind());
        if (!running.counted()) {
            exports.total(running.id(), format.count(running));
        }
        try {
            var piece = format.next(running);
            var sealed = seal.seal(running.sealedKey(), place(running.id()), running.parts(), piece.content());
            if (running.bytes() + sealed.length > Export.MOST_BYTES) {
                exports.fail(running.id(), Export.Failure.SIZE);
                return Next.NONE;
            }
            boolean counted = exports.add(running, piece, sealed);
            return counted && piece.next() == null ? Next.NONE : Next.MORE;
        } catch (CoreAwayException e) {
            return away(running, e);
        }
    }

    private Next away(RunningExport running, CoreAwayException why) {
        if (running.movedAt().plus(PATIENCE).isBefore(clock.instant())) {
            LOG.warn("An export is given up: {}", why.getMessage());
            exports.fail(running.id(), Export.Failure.CORE);
            return Next.NONE;
        }
        exports.waits(running.id(), true);
        return Next.LATER;
    }

    ExportFormat format(ExportKind kind) {
        return Objects.requireNonNull(formats.get(kind), "every kind has a format");
    }

    /** What the parts of an export are sealed as. */
    public static String place(UUID id) {
        return "log-export/" + id;
    }
}
