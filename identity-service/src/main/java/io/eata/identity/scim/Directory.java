package io.eata.identity.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.PreconditionFailedException;
import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.PatchRequest;
import com.unboundid.scim2.common.utils.JsonUtils;
import io.eata.identity.account.Account;
import io.eata.identity.account.AccountAdministration;
import io.eata.identity.account.AccountState;
import io.eata.identity.account.AccountWish;
import io.eata.identity.account.Actor;
import io.eata.identity.account.Organisation;
import io.eata.identity.federation.SsoProvider;
import io.eata.identity.federation.SsoProviders;
import io.eata.identity.scim.DirectoryUsers.Sought;
import io.eata.platform.security.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a directory does to its people here. The rules of accounts are {@link AccountAdministration}'s; each change is one
 * transaction.
 */
@Component
public class Directory {

    private static final int MOST_OPERATIONS = 100;

    private final DirectoryUsers users;
    private final AccountAdministration administration;
    private final SsoProviders providers;

    Directory(DirectoryUsers users, AccountAdministration administration, SsoProviders providers) {
        this.users = users;
        this.administration = administration;
        this.providers = providers;
    }

    /** @throws ResourceNotFoundException if it is not one of the organisation's */
    public DirectoryUser user(Organisation organisation, String id) throws ScimException {
        try {
            return users.byId(organisation.id(), UUID.fromString(id)).orElseThrow(() -> notFound(id));
        } catch (IllegalArgumentException e) {
            throw notFound(id);
        }
    }

    public List<DirectoryUser> find(Organisation organisation, Sought sought, int offset, int most) {
        return users.find(organisation.id(), sought, offset, most);
    }

    public int count(Organisation organisation, Sought sought) {
        return users.count(organisation.id(), sought);
    }

    /** Adds a user: where the organisation logs in with its own provider at once, otherwise with an invitation by mail. */
    @Transactional(rollbackFor = ScimException.class)
    public DirectoryUser add(Actor actor, Organisation organisation, ObjectNode sent) throws ScimException {
        var read = UserResources.read(sent, Set.of());
        var federated = providers
                .of(organisation.id())
                .filter(provider -> provider.state() == SsoProvider.State.ON)
                .isPresent();
        var account =
                federated ? administration.addFederated(actor, read.wish()) : administration.invite(actor, read.wish());
        called(organisation, account.id(), read.externalId());
        if (!read.active()) {
            administration.disable(actor, account.id());
        }
        return user(organisation, account.id().toString());
    }

    /** @param ifMatch the version that the change was made from, if the directory says so */
    @Transactional(rollbackFor = ScimException.class)
    public DirectoryUser replace(
            Actor actor, Organisation organisation, String id, ObjectNode sent, @Nullable String ifMatch)
            throws ScimException {
        var before = user(organisation, id);
        requireMatch(before, ifMatch);
        var read = UserResources.read(sent, before.account().roles());
        return changed(actor, organisation, before, read);
    }

    @Transactional(rollbackFor = ScimException.class)
    public DirectoryUser patch(
            Actor actor, Organisation organisation, String id, ObjectNode sent, @Nullable String ifMatch)
            throws ScimException {
        var before = user(organisation, id);
        requireMatch(before, ifMatch);
        var resource = UserResources.written(before, "");
        var loginBefore = resource.path("userName").asText();
        apply(sent, resource);
        followEmail(resource, loginBefore);
        return changed(
                actor,
                organisation,
                before,
                UserResources.read(resource, before.account().roles()));
    }

    @Transactional(rollbackFor = ScimException.class)
    public void remove(Actor actor, Organisation organisation, String id, @Nullable String ifMatch)
            throws ScimException {
        var before = user(organisation, id);
        requireMatch(before, ifMatch);
        administration.delete(actor, before.account().id());
    }

    /** Gives or takes one role: a group is all who have it. */
    @Transactional(rollbackFor = ScimException.class)
    public void setRole(Actor actor, Organisation organisation, String id, Role role, boolean member)
            throws ScimException {
        var account = user(organisation, id).account();
        var roles = EnumSet.of(role, account.roles().toArray(Role[]::new));
        if (!member) {
            roles.remove(role);
        }
        if (roles.isEmpty()) {
            throw BadRequestException.mutability(
                    "a user has at least one role; deactivate the user, or give another role first");
        }
        if (!roles.equals(account.roles())) {
            administration.edit(
                    actor,
                    account.id(),
                    new AccountWish(
                            account.login(),
                            account.name(),
                            account.locale(),
                            roles,
                            account.region(),
                            account.office()));
        }
    }

    private DirectoryUser changed(Actor actor, Organisation organisation, DirectoryUser before, UserResources.Read read)
            throws ScimException {
        var id = before.account().id();
        if (!isSame(before.account(), read.wish())) {
            administration.edit(actor, id, read.wish());
        }
        called(organisation, id, read.externalId());
        boolean shut = before.account().state() == AccountState.DISABLED;
        if (read.active() && shut) {
            administration.enable(actor, id);
        } else if (!read.active() && !shut) {
            administration.disable(actor, id);
        }
        return user(organisation, id.toString());
    }

    static void apply(ObjectNode sent, ObjectNode resource) throws ScimException {
        try {
            var patch = JsonUtils.nodeToValue(sent, PatchRequest.class);
            if (patch == null || patch.getOperations().size() > MOST_OPERATIONS) {
                throw BadRequestException.tooMany("a patch has at most " + MOST_OPERATIONS + " operations");
            }
            patch.apply(new GenericScimResource(resource));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw BadRequestException.invalidSyntax("this is no patch: " + firstLine(e));
        }
    }

    /** A directory that changes the work address means the login, which it is. */
    private static void followEmail(ObjectNode resource, String loginBefore) {
        var email = resource.path("emails").path(0).path("value").asText("");
        if (resource.path("userName").asText().equals(loginBefore) && !email.isBlank() && !email.equals(loginBefore)) {
            resource.put("userName", email);
        }
    }

    private void called(Organisation organisation, UUID id, @Nullable String externalId) throws ScimException {
        if (!users.call(organisation.id(), id, externalId)) {
            throw ResourceConflictException.uniqueness("another user has this externalId");
        }
    }

    private static boolean isSame(Account account, AccountWish wish) {
        return new AccountWish(
                        account.login(),
                        account.name(),
                        account.locale(),
                        account.roles(),
                        account.region(),
                        account.office())
                .equals(wish);
    }

    private static void requireMatch(DirectoryUser user, @Nullable String ifMatch) throws ScimException {
        if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(UserResources.etag(user))) {
            throw new PreconditionFailedException("the user was changed meanwhile");
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static ResourceNotFoundException notFound(String id) {
        return new ResourceNotFoundException("there is no user " + (id.length() > 40 ? id.substring(0, 40) : id));
    }
}
