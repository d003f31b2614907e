package io.eata.nics.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/**
 * Says of our records what their schemas would leave out: what may be absent and what may not (their {@code @Nullable}), bounds
 * that are lost on the way, and in words what each field is, from {@code openapi/descriptions.properties}.
 */
@Component
final class RecordSchemas implements ModelConverter {

    private final Properties descriptions;

    RecordSchemas() throws IOException {
        descriptions = PropertiesLoaderUtils.loadProperties(new ClassPathResource("openapi/descriptions.properties"));
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        Class<?> javaType = Json.mapper().constructType(type.getType()).getRawClass();
        if (schema != null && javaType.isRecord()) {
            var model = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get(nameIn(schema.get$ref()));
            if (model != null && model.getProperties() != null) {
                Arrays.stream(javaType.getRecordComponents()).forEach(part -> complete(javaType, part, model));
            }
        }
        return schema;
    }

    private void complete(Class<?> javaType, RecordComponent part, Schema<?> model) {
        var property = model.getProperties().get(part.getName());
        if (property == null) {
            return;
        }
        property.setDescription(descriptions.getProperty(javaType.getSimpleName() + "." + part.getName()));
        boolean absent = part.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (!absent && (model.getRequired() == null || !model.getRequired().contains(part.getName()))) {
            model.addRequiredItem(part.getName());
        }
        // Constraints stand on the field: their annotations do not know record components.
        var field = ReflectionUtils.findField(javaType, part.getName());
        if (field == null) {
            return;
        }
        if (field.isAnnotationPresent(NotBlank.class)) {
            property.setMinLength(1);
        }
        if (field.isAnnotationPresent(NotEmpty.class)) {
            property.setMinItems(1);
        }
        if (field.isAnnotationPresent(Pattern.class)) {
            property.setPattern("^" + field.getAnnotation(Pattern.class).regexp() + "$"); // JSON Schema does not anchor
        }
    }

    private static String nameIn(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
