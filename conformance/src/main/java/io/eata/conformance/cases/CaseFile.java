package io.eata.conformance.cases;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of one case, or of an array of them. */
public final class CaseFile {

    private static final String SUFFIX = ".json";
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CaseFile() {}

    /** What stands at one place of a file. */
    public sealed interface Entry {

        record Readable(ConformanceCase conformanceCase) implements Entry {}

        /** @param place which case of the file, such as {@code case 2}; empty if the file is no cases at all */
        record Unreadable(String place, String problem) implements Entry {}
    }

    /**
     * Every file of cases below the folder, in the order of paths; the file itself if it is one.
     *
     * @throws IOException if the folder is not there or cannot be read
     */
    public static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    public static List<Entry> read(Path file) {
        try {
            var json = STRICT.readTree(Files.readString(file));
            if (!json.isArray()) {
                return List.of(entry(json, ""));
            }
            var entries = new ArrayList<Entry>();
            for (var element : json) {
                entries.add(entry(element, "case " + (entries.size() + 1)));
            }
            return entries;
        } catch (IOException e) {
            return List.of(new Entry.Unreadable("", "the file cannot be read: " + e.getMessage()));
        } catch (JacksonException e) {
            return List.of(new Entry.Unreadable("", "not JSON: " + e.getOriginalMessage()));
        }
    }

    private static Entry entry(JsonNode json, String place) {
        try {
            return new Entry.Readable(read(json));
        } catch (UnreadableCaseException e) {
            return new Entry.Unreadable(place, String.valueOf(e.getMessage()));
        }
    }

    private static ConformanceCase read(JsonNode json) {
        var fields = new Fields(json, "the case");
        var kinds = json.propertyNames().iterator();
        var kind = kinds.hasNext() ? kinds.next() : "";
        var read = switch (kind) {
            case "ledger" -> LedgerCaseReader.read(fields);
            case "travel" -> TravelCase.read(fields);
            case "transition" -> TransitionCase.read(fields);
            case "selection" -> SelectionCase.read(fields);
            default -> throw new UnreadableCaseException("the first key is no kind of case: " + kind);
        };
        fields.ignoring("note").end();
        return read;
    }
}
