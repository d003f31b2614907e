package io.eata.identity.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.utils.JsonUtils;
import io.eata.identity.account.Account;
import io.eata.identity.account.AccountState;
import io.eata.identity.account.AccountWish;
import io.eata.platform.security.Role;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Accounts written as SCIM users, and SCIM users read as what an account should be. */
final class UserResources {

    static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String CUSTOMS = "urn:eata:params:scim:schemas:1.0:CustomsUser";
    static final int LONGEST_EXTERNAL_ID = 200;

    private UserResources() {}

    static ObjectNode written(DirectoryUser user, String location) {
        var account = user.account();
        ObjectNode node = JsonUtils.getJsonNodeFactory().objectNode();
        var schemas = node.putArray("schemas").add(SCHEMA);
        node.put("id", account.id().toString());
        if (user.externalId() != null) {
            node.put("externalId", user.externalId());
        }
        node.put("userName", account.login());
        node.put("displayName", account.name());
        node.putObject("name").put("formatted", account.name());
        node.put("preferredLanguage", account.locale());
        node.put("active", account.state() == AccountState.ACTIVE || account.state() == AccountState.PENDING);
        node.putArray("emails")
                .addObject()
                .put("value", account.login())
                .put("type", "work")
                .put("primary", true);
        var roles = node.putArray("roles");
        var groups = node.putArray("groups");
        account.roles().stream().map(Role::name).sorted().forEach(role -> {
            roles.addObject().put("value", role);
            groups.addObject().put("value", role).put("display", role).put("type", "direct");
        });
        if (account.region() != null || account.office() != null) {
            schemas.add(CUSTOMS);
            var customs = node.putObject(CUSTOMS);
            if (account.region() != null) {
                customs.put("region", account.region());
            }
            if (account.office() != null) {
                customs.put("office", account.office());
            }
        }
        node.putObject("meta")
                .put("resourceType", "User")
                .put("created", user.createdAt().toString())
                .put("location", location + "/Users/" + account.id())
                .put("version", etag(user));
        return node;
    }

    static String etag(DirectoryUser user) {
        return "W/\"" + user.version() + "\"";
    }

    /**
     * What the account should be.
     *
     * @param rolesOtherwise if the user names none
     */
    static Read read(ObjectNode user, Set<Role> rolesOtherwise) throws BadRequestException {
        var login = text(user, "userName", Account.LOGIN_LENGTH);
        if (login == null || !login.matches("[^@\\s]{1,64}@[^@\\s]{1,189}")) {
            throw BadRequestException.invalidValue("userName is the person's e-mail address");
        }
        var name = name(user, login);
        var language = text(user, "preferredLanguage", 35);
        var customs = user.path(CUSTOMS);
        var roles = roles(user.path("roles"));
        return new Read(
                new AccountWish(
                        login,
                        name,
                        language != null && language.matches("[a-z]{2,3}(-[A-Z]{2})?") ? language : "en",
                        roles.isEmpty() ? rolesOtherwise : roles,
                        text(customs, "region", Account.REGION_LENGTH),
                        text(customs, "office", Account.OFFICE_LENGTH)),
                active(user.path("active")),
                text(user, "externalId", LONGEST_EXTERNAL_ID));
    }

    private static String name(ObjectNode user, String login) throws BadRequestException {
        var display = text(user, "displayName", Account.NAME_LENGTH);
        if (display != null) {
            return display;
        }
        var name = user.path("name");
        var formatted = text(name, "formatted", Account.NAME_LENGTH);
        if (formatted != null) {
            return formatted;
        }
        var given = text(name, "givenName", 99);
        var family = text(name, "familyName", 99);
        var both = ((given == null ? "" : given) + ' ' + (family == null ? "" : family)).strip();
        return both.isEmpty() ? login.substring(0, Math.min(login.length(), Account.NAME_LENGTH)) : both;
    }

    /** Absent is active; some directories write it as a word. */
    private static boolean active(JsonNode active) {
        return active.isMissingNode()
                || active.isNull()
                || Boolean.parseBoolean(active.asText().toLowerCase(Locale.ROOT));
    }

    private static Set<Role> roles(JsonNode written) throws BadRequestException {
        var roles = EnumSet.noneOf(Role.class);
        for (var entry : written) {
            var value = entry.isObject() ? entry.path("value").asText() : entry.asText();
            roles.add(role(value)
                    .orElseThrow(() -> BadRequestException.invalidValue("there is no role " + printable(value))));
        }
        return roles;
    }

    static Optional<Role> role(String name) {
        return Stream.of(Role.values()).filter(role -> role.name().equals(name)).findFirst();
    }

    private static String printable(String value) {
        return value.length() > 40 ? value.substring(0, 40) : value;
    }

    private static @Nullable String text(JsonNode node, String field, int longest) throws BadRequestException {
        var value = node.path(field);
        if (value.isMissingNode() || value.isNull() || value.asText().isBlank()) {
            return null;
        }
        if (!value.isValueNode() || value.asText().length() > longest) {
            throw BadRequestException.invalidValue(field + " has at most " + longest + " characters");
        }
        return value.asText().strip();
    }

    /** A user as it was sent. */
    record Read(AccountWish wish, boolean active, @Nullable String externalId) {}
}
