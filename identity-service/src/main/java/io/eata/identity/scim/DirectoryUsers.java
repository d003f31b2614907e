package io.eata.identity.scim;

import io.eata.platform.security.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The accounts of one organisation, as its directory looks for them. Erased ones are not there. */
public interface DirectoryUsers {

    Optional<DirectoryUser> byId(String organisation, UUID id);

    /** By login. */
    List<DirectoryUser> find(String organisation, Sought sought, int offset, int most);

    int count(String organisation, Sought sought);

    /** What the directory calls an account. */
    Optional<String> externalId(UUID id);

    /** The account is about to be erased. */
    void forget(UUID id);

    /** Remembers what the directory calls an account. @return false if it calls another so */
    boolean call(String organisation, UUID id, @Nullable String externalId);

    /**
     * Which accounts; what is absent does not matter.
     *
     * @param nobody nothing can be found, such as for an ID that is none
     */
    record Sought(
            @Nullable String login,
            @Nullable String externalId,
            @Nullable Boolean active,
            @Nullable UUID id,
            @Nullable Role role,
            boolean nobody) {

        static final Sought ALL = new Sought(null, null, null, null, null, false);
        static final Sought NOBODY = new Sought(null, null, null, null, null, true);

        static Sought withRole(Role role) {
            return new Sought(null, null, null, null, role, false);
        }

        /** Those that both mean; a directory that asks for two different logins finds nobody. */
        Sought and(Sought other) {
            return clash(login, other.login)
                            || clash(externalId, other.externalId)
                            || clash(active, other.active)
                            || clash(id, other.id)
                            || nobody
                            || other.nobody
                    ? NOBODY
                    : new Sought(
                            login == null ? other.login : login,
                            externalId == null ? other.externalId : externalId,
                            active == null ? other.active : active,
                            id == null ? other.id : id,
                            role == null ? other.role : role,
                            false);
        }

        private static boolean clash(@Nullable Object one, @Nullable Object other) {
            return one != null && other != null && !one.equals(other);
        }
    }
}
