package io.eata.identity.scim.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.ServerErrorException;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.JsonUtils;
import com.unboundid.scim2.common.utils.SchemaUtils;
import java.beans.IntrospectionException;

/** What this SCIM server says about itself (RFC 7644, section 4). */
final class ScimDescription {

    private static final String CUSTOMS = "urn:eata:params:scim:schemas:1.0:CustomsUser";

    private ScimDescription() {}

    static ObjectNode config(String location) {
        ObjectNode config = JsonUtils.getJsonNodeFactory().objectNode();
        config.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig");
        config.putObject("patch").put("supported", true);
        config.putObject("bulk")
                .put("supported", true)
                .put("maxOperations", Bulk.MOST)
                .put("maxPayloadSize", Bulk.LARGEST);
        config.putObject("filter").put("supported", true).put("maxResults", 200);
        config.putObject("changePassword").put("supported", false);
        config.putObject("sort").put("supported", false);
        config.putObject("etag").put("supported", true);
        config.putArray("authenticationSchemes")
                .addObject()
                .put("type", "oauth2")
                .put("name", "OAuth 2.0 client credentials")
                .put(
                        "description",
                        "A client of the organisation with the role DIRECTORY proves itself by private_key_jwt")
                .put("primary", true);
        config.putObject("meta")
                .put("resourceType", "ServiceProviderConfig")
                .put("location", location + "/ServiceProviderConfig");
        return config;
    }

    static ObjectNode resourceTypes(String location) {
        var types = list();
        var resources = (ArrayNode) types.get("Resources");
        var user = type(resources, location, "User", "/Users", "urn:ietf:params:scim:schemas:core:2.0:User");
        user.putArray("schemaExtensions").addObject().put("schema", CUSTOMS).put("required", false);
        type(resources, location, "Group", "/Groups", "urn:ietf:params:scim:schemas:core:2.0:Group");
        return counted(types);
    }

    static ObjectNode schemas(String location) throws ServerErrorException {
        var schemas = list();
        var resources = (ArrayNode) schemas.get("Resources");
        try {
            resources.add(JsonUtils.<ObjectNode>valueToNode(SchemaUtils.getSchema(UserResource.class)));
            resources.add(JsonUtils.<ObjectNode>valueToNode(SchemaUtils.getSchema(GroupResource.class)));
        } catch (IntrospectionException e) {
            throw new ServerErrorException("the schemas cannot be described");
        }
        var customs = resources.addObject();
        customs.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:Schema");
        customs.put("id", CUSTOMS).put("name", "CustomsUser").put("description", "Where a customs account works");
        var attributes = customs.putArray("attributes");
        attribute(attributes, "region", "Name of the region, as the customs portal has it");
        attribute(attributes, "office", "Code of the default office, as the customs portal has it");
        customs.putObject("meta").put("resourceType", "Schema").put("location", location + "/Schemas/" + CUSTOMS);
        return counted(schemas);
    }

    private static void attribute(ArrayNode attributes, String name, String description) {
        attributes
                .addObject()
                .put("name", name)
                .put("type", "string")
                .put("multiValued", false)
                .put("description", description)
                .put("required", false)
                .put("caseExact", true)
                .put("mutability", "readWrite")
                .put("returned", "default")
                .put("uniqueness", "none");
    }

    private static ObjectNode type(ArrayNode types, String location, String name, String endpoint, String schema) {
        var type = types.addObject();
        type.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:ResourceType");
        type.put("id", name).put("name", name).put("endpoint", endpoint).put("schema", schema);
        type.putObject("meta").put("resourceType", "ResourceType").put("location", location + "/ResourceTypes/" + name);
        return type;
    }

    private static ObjectNode list() {
        ObjectNode list = JsonUtils.getJsonNodeFactory().objectNode();
        list.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:ListResponse");
        list.putArray("Resources");
        return list;
    }

    private static ObjectNode counted(ObjectNode list) {
        int all = list.path("Resources").size();
        return list.put("totalResults", all).put("startIndex", 1).put("itemsPerPage", all);
    }
}
