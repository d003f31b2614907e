package io.eata.identity.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ForbiddenException;
import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterType;
import com.unboundid.scim2.common.utils.JsonUtils;
import io.eata.identity.account.Actor;
import io.eata.identity.account.Organisation;
import io.eata.platform.problems.ProblemException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The methods of SCIM for users and groups, alike whether each comes alone or many in one bulk. */
@Component
public class ScimCalls {

    private static final int MOST = 200;
    private static final int USUALLY = 100;
    private static final Set<String> NAMES = Set.of("displayname", "id");

    private final Directory directory;
    private final Groups groups;

    ScimCalls(Directory directory, Groups groups) {
        this.directory = directory;
        this.groups = groups;
    }

    /**
     * What is called for.
     *
     * @param type {@code Users} or {@code Groups}
     * @param id of one of them; nothing to add one
     */
    public record Call(
            String method,
            String type,
            @Nullable String id,
            @Nullable ObjectNode body,
            @Nullable String ifMatch) {}

    /** What came of it. */
    public record Outcome(
            int status,
            @Nullable ObjectNode body,
            @Nullable String location,
            @Nullable String version) {}

    /** For whom and from where it is called. */
    public record Caller(Actor actor, Organisation organisation, String location) {}

    /** A list of users. */
    public ObjectNode users(
            Caller caller, @Nullable String filter, @Nullable Integer startIndex, @Nullable Integer count)
            throws ScimException {
        var sought = UserFilter.of(filter);
        int start = startIndex == null ? 1 : Math.max(1, startIndex);
        int most = count == null ? USUALLY : Math.clamp(count, 0, MOST);
        var list = list(directory.count(caller.organisation(), sought), start);
        var resources = list.putArray("Resources");
        if (most > 0) {
            directory
                    .find(caller.organisation(), sought, start - 1, most)
                    .forEach(user -> resources.add(UserResources.written(user, caller.location())));
        }
        list.put("itemsPerPage", resources.size());
        return list;
    }

    /** All groups; of a filter only {@code displayName eq} is understood. */
    public ObjectNode groups(Caller caller, @Nullable String filter, boolean members) throws ScimException {
        var wanted = filter == null || filter.isBlank() ? null : displayName(filter);
        var roles = Groups.of(caller.actor()).stream()
                .filter(role -> wanted == null || role.name().equalsIgnoreCase(wanted))
                .toList();
        var list = list(roles.size(), 1);
        var resources = list.putArray("Resources");
        for (var role : roles) {
            resources.add(groups.group(caller.actor(), caller.organisation(), role.name(), members, caller.location()));
        }
        list.put("itemsPerPage", resources.size());
        return list;
    }

    /** Does it, or says why not as SCIM says it. */
    public Outcome call(Caller caller, Call call) throws ScimException {
        try {
            return switch (call.type()) {
                case "Users" -> user(caller, call);
                case "Groups" -> group(caller, call);
                default -> throw new ResourceNotFoundException("there are Users and Groups here");
            };
        } catch (ProblemException e) {
            throw scim(e);
        }
    }

    private Outcome user(Caller caller, Call call) throws ScimException {
        var actor = caller.actor();
        var organisation = caller.organisation();
        return switch (call.method()) {
            case "GET" -> outcome(200, caller, directory.user(organisation, id(call)));
            case "POST" -> outcome(201, caller, directory.add(actor, organisation, body(call)));
            case "PUT" ->
                outcome(200, caller, directory.replace(actor, organisation, id(call), body(call), call.ifMatch()));
            case "PATCH" ->
                outcome(200, caller, directory.patch(actor, organisation, id(call), body(call), call.ifMatch()));
            case "DELETE" -> {
                directory.remove(actor, organisation, id(call), call.ifMatch());
                yield new Outcome(204, null, null, null);
            }
            default -> throw BadRequestException.invalidSyntax("there is no such method for users");
        };
    }

    private Outcome group(Caller caller, Call call) throws ScimException {
        var actor = caller.actor();
        var organisation = caller.organisation();
        var location = caller.location();
        return switch (call.method()) {
            case "GET" -> outcome(200, groups.group(actor, organisation, id(call), true, location));
            case "PUT" -> outcome(200, groups.replace(actor, organisation, id(call), body(call), location));
            case "PATCH" -> outcome(200, groups.patch(actor, organisation, id(call), body(call), location));
            case "POST", "DELETE" ->
                throw new ForbiddenException(
                        "groups are the roles of the platform: they are neither added nor deleted, only their members are");
            default -> throw BadRequestException.invalidSyntax("there is no such method for groups");
        };
    }

    private static Outcome outcome(int status, Caller caller, DirectoryUser user) {
        var body = UserResources.written(user, caller.location());
        return new Outcome(status, body, body.path("meta").path("location").asText(), UserResources.etag(user));
    }

    private static Outcome outcome(int status, ObjectNode group) {
        return new Outcome(status, group, group.path("meta").path("location").asText(), null);
    }

    private static ObjectNode list(int total, int start) {
        ObjectNode list = JsonUtils.getJsonNodeFactory().objectNode();
        list.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:ListResponse");
        list.put("totalResults", total);
        list.put("startIndex", start);
        return list;
    }

    private static String displayName(String filter) throws ScimException {
        var parsed = Filter.fromString(filter);
        var path = parsed.getAttributePath();
        var value = parsed.getComparisonValue();
        if (path == null
                || value == null
                || !NAMES.contains(path.toString().toLowerCase(Locale.ROOT))
                || parsed.getFilterType() != FilterType.EQUAL) {
            throw BadRequestException.invalidFilter("of groups one may ask for displayName eq");
        }
        return value.asText();
    }

    private static String id(Call call) throws ScimException {
        if (call.id() == null) {
            throw BadRequestException.invalidSyntax("the path names no resource");
        }
        return call.id();
    }

    private static ObjectNode body(Call call) throws ScimException {
        if (call.body() == null) {
            throw BadRequestException.invalidSyntax("the body is no object");
        }
        return call.body();
    }

    private static ScimException scim(ProblemException problem) {
        var said = String.valueOf(problem.getMessage());
        return switch (problem.code()) {
            case LOGIN_TAKEN -> ResourceConflictException.uniqueness(said);
            case NOT_FOUND -> new ResourceNotFoundException(said);
            case LAST_ADMINISTRATOR, ACCOUNT_STATE -> new ResourceConflictException(said);
            default -> BadRequestException.invalidValue(said);
        };
    }
}
