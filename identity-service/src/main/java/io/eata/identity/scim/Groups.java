package io.eata.identity.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.utils.JsonUtils;
import io.eata.identity.account.Actor;
import io.eata.identity.account.Organisation;
import io.eata.identity.scim.DirectoryUsers.Sought;
import io.eata.platform.security.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roles of an organisation as groups: a member of one has the role. Which groups there are is the platform's affair; who is in
 * them the directory's.
 */
@Component
class Groups {

    static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Group";

    /** Members that are listed with a group; who needs all of them asks for users. */
    static final int LISTED = 1_000;

    private final Directory directory;

    Groups(Directory directory) {
        this.directory = directory;
    }

    /** The roles that a directory may give. */
    static List<Role> of(Actor actor) {
        return actor.gives().stream().sorted().toList();
    }

    ObjectNode group(Actor actor, Organisation organisation, String id, boolean members, String location)
            throws ScimException {
        return written(organisation, role(actor, id), members, location);
    }

    @Transactional(rollbackFor = ScimException.class)
    public ObjectNode replace(Actor actor, Organisation organisation, String id, ObjectNode sent, String location)
            throws ScimException {
        var role = role(actor, id);
        setMembers(actor, organisation, role, members(sent));
        return written(organisation, role, true, location);
    }

    @Transactional(rollbackFor = ScimException.class)
    public ObjectNode patch(Actor actor, Organisation organisation, String id, ObjectNode sent, String location)
            throws ScimException {
        var role = role(actor, id);
        var group = written(organisation, role, true, location);
        Directory.apply(sent, group);
        setMembers(actor, organisation, role, members(group));
        return written(organisation, role, true, location);
    }

    /** Givers before takers: somebody who moves from one administrator to another leaves no moment without one. */
    private void setMembers(Actor actor, Organisation organisation, Role role, Set<String> wanted)
            throws ScimException {
        var now = new LinkedHashSet<String>();
        directory
                .find(organisation, Sought.withRole(role), 0, LISTED)
                .forEach(user -> now.add(user.account().id().toString()));
        for (var id : wanted) {
            if (!now.contains(id)) {
                directory.setRole(actor, organisation, id, role, true);
            }
        }
        for (var id : now) {
            if (!wanted.contains(id)) {
                directory.setRole(actor, organisation, id, role, false);
            }
        }
    }

    private ObjectNode written(Organisation organisation, Role role, boolean members, String location) {
        ObjectNode node = JsonUtils.getJsonNodeFactory().objectNode();
        node.putArray("schemas").add(SCHEMA);
        node.put("id", role.name());
        node.put("displayName", role.name());
        if (members) {
            var list = node.putArray("members");
            directory
                    .find(organisation, Sought.withRole(role), 0, LISTED)
                    .forEach(user -> list.addObject()
                            .put("value", user.account().id().toString())
                            .put("display", user.account().login())
                            .put("type", "User"));
        }
        node.putObject("meta").put("resourceType", "Group").put("location", location + "/Groups/" + role.name());
        return node;
    }

    private static Set<String> members(ObjectNode group) {
        var members = new LinkedHashSet<String>();
        for (JsonNode member : group.path("members")) {
            members.add(member.path("value").asText());
        }
        return members;
    }

    private static Role role(Actor actor, String id) throws ScimException {
        return UserResources.role(id)
                .filter(actor.gives()::contains)
                .orElseThrow(() -> new ResourceNotFoundException("there is no group of this name"));
    }
}
