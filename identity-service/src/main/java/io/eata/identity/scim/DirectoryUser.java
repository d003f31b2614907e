package io.eata.identity.scim;

import io.eata.identity.account.Account;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as a directory sees it.
 *
 * @param externalId what the directory calls it
 * @param version counts changes; the ETag
 */
public record DirectoryUser(Account account, @Nullable String externalId, long version, Instant createdAt) {}
