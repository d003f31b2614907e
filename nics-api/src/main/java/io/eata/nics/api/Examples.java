package io.eata.nics.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives each operation examples: its own from {@code openapi/examples/OPERATION.NAME.json} for what is sent, and the golden
 * sample of the type for the rest. Puts addresses and schemas into a lasting order besides.
 */
@Component
final class Examples implements OpenApiCustomizer {

    private static final String PAGE = "Page";

    private final JsonMapper json = JsonMapper.shared();

    @Override
    public void customise(OpenAPI api) {
        var paths = new Paths();
        new TreeMap<>(api.getPaths()).forEach(paths::addPathItem);
        api.setPaths(paths);
        paths.values().stream()
                .flatMap(path -> path.readOperationsMap().entrySet().stream())
                .forEach(this::complete);
        api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
    }

    private void complete(Map.Entry<PathItem.HttpMethod, Operation> entry) {
        var operation = entry.getValue();
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().values().forEach(media -> exemplify(operation, media));
        }
        operation.getResponses().values().forEach(response -> exemplify(response.getContent()));
        var created = operation.getResponses().get("201");
        if (created != null) {
            boolean issues = operation.getOperationId().startsWith("issue");
            created.description(issues ? "Issued" : "Kept");
            if (issues) {
                created.addHeaderObject(
                        "Location",
                        new Header().description("Where the carnet is").schema(new StringSchema()));
            }
        }
    }

    private void exemplify(Operation operation, MediaType media) {
        for (var file : written(operation.getOperationId())) {
            var example = read(file);
            var name = Objects.requireNonNull(file.getFilename()).split("\\.", -1)[1];
            media.addExamples(
                    name,
                    new Example()
                            .summary(example.path("summary").asString())
                            .value(json.convertValue(example.path("value"), Object.class)));
        }
        if (media.getExamples() == null) {
            exemplify(media);
        }
    }

    private void exemplify(@Nullable Content content) {
        if (content != null) {
            content.values().forEach(this::exemplify);
        }
    }

    private void exemplify(MediaType media) {
        var schema = media.getSchema();
        var list = schema == null ? null : schema.getItems();
        var reference = list != null ? list.get$ref() : schema == null ? null : schema.get$ref();
        if (reference == null) {
            return;
        }
        var type = reference.substring(reference.lastIndexOf('/') + 1);
        var whole = golden(type);
        var row = type.startsWith(PAGE) ? golden(type.substring(PAGE.length())) : null;
        if (whole != null) {
            media.setExample(list == null ? whole : new Object[] {whole});
        } else if (row != null) {
            media.setExample(Map.of("rows", new Object[] {row}));
        }
    }

    private @Nullable Object golden(String type) {
        var sample = new ClassPathResource("golden/" + type + ".json");
        return sample.exists() ? json.convertValue(read(sample), Object.class) : null;
    }

    private static Resource[] written(String operation) {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:openapi/examples/" + operation + ".*.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode read(Resource file) {
        try (var stream = file.getInputStream()) {
            return json.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
