package io.eata.identity.scim.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.utils.JsonUtils;
import io.eata.identity.scim.ScimCalls;
import io.eata.identity.scim.ScimCalls.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Many calls in one (RFC 7644, section 3.7), one after the other, each whole or not at all. */
@Component
final class Bulk {

    /** Calls in one bulk. */
    static final int MOST = 1_000;

    /** Bytes of one bulk. */
    static final int LARGEST = 1024 * 1024;

    private static final String REFERENCE = "bulkId:";

    private final ScimCalls calls;

    Bulk(ScimCalls calls) {
        this.calls = calls;
    }

    ObjectNode run(ScimCalls.Caller caller, ObjectNode sent) throws ScimException {
        var operations = sent.path("Operations");
        if (!operations.isArray() || operations.size() > MOST) {
            throw BadRequestException.tooMany("a bulk has at most " + MOST + " operations");
        }
        int failuresAllowed = sent.path("failOnErrors").asInt(Integer.MAX_VALUE);
        var made = new HashMap<String, String>();
        ObjectNode answer = JsonUtils.getJsonNodeFactory().objectNode();
        answer.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:BulkResponse");
        var results = answer.putArray("Operations");
        int failures = 0;
        for (var operation : operations) {
            if (failures >= failuresAllowed) {
                break;
            }
            var result = one(caller, operation, made);
            results.add(result);
            failures += result.path("status").asText().startsWith("2") ? 0 : 1;
        }
        return answer;
    }

    private ObjectNode one(ScimCalls.Caller caller, JsonNode operation, Map<String, String> made) {
        ObjectNode result = JsonUtils.getJsonNodeFactory().objectNode();
        var method = operation.path("method").asText().toUpperCase(Locale.ROOT);
        var bulkId = operation.path("bulkId").asText();
        result.put("method", method);
        if (!bulkId.isEmpty()) {
            result.put("bulkId", bulkId);
        }
        try {
            var path = resolved(operation.path("path").asText(), made);
            var parts = path.split("/", 4);
            if (parts.length < 2 || parts.length > 3 || "GET".equals(method)) {
                throw BadRequestException.invalidSyntax("a path is /Users or /Users/ID, and nothing is read in bulk");
            }
            var body = operation.path("data") instanceof ObjectNode data ? resolved(data, made) : null;
            var version = operation.path("version").asText("");
            var outcome = calls.call(
                    caller,
                    new Call(
                            method,
                            parts[1],
                            parts.length == 3 ? parts[2] : null,
                            body,
                            version.isEmpty() ? null : version));
            result.put("status", String.valueOf(outcome.status()));
            if (outcome.location() != null) {
                result.put("location", outcome.location());
                if (!bulkId.isEmpty()) {
                    made.put(
                            bulkId,
                            outcome.location().substring(outcome.location().lastIndexOf('/') + 1));
                }
            }
            if (outcome.version() != null) {
                result.put("version", outcome.version());
            }
        } catch (ScimException e) {
            var error = ScimController.error(e);
            result.put("status", String.valueOf(e.getScimError().getStatus()));
            result.set("response", error);
        }
        return result;
    }

    private static String resolved(String path, Map<String, String> made) throws ScimException {
        int at = path.indexOf(REFERENCE);
        return at < 0 ? path : path.substring(0, at) + known(path.substring(at + REFERENCE.length()), made);
    }

    /** Fills in the IDs of what was made earlier in the bulk, wherever they stand as a value. */
    private static ObjectNode resolved(ObjectNode body, Map<String, String> made) throws ScimException {
        var copy = body.deepCopy();
        fill(copy, made);
        return copy;
    }

    private static void fill(JsonNode node, Map<String, String> made) throws ScimException {
        if (node instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            for (var name : names) {
                if (object.get(name) instanceof TextNode text && text.asText().startsWith(REFERENCE)) {
                    object.put(name, known(text.asText().substring(REFERENCE.length()), made));
                } else {
                    fill(object.get(name), made);
                }
            }
        } else if (node.isArray()) {
            for (var element : node) {
                fill(element, made);
            }
        }
    }

    private static String known(String bulkId, Map<String, String> made) throws ScimException {
        @Nullable String id = made.get(bulkId);
        if (id == null) {
            throw BadRequestException.invalidValue("nothing was made under this bulkId before");
        }
        return id;
    }
}
