package io.eata.identity.factor;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person can prove besides the password.
 *
 * @param email the second address, once confirmed
 * @param recoveryCodes how many are left
 */
public record EnrolledFactors(boolean totp, @Nullable String email, int passkeys, int recoveryCodes) {

    public Set<FactorKind> kinds() {
        var kinds = EnumSet.noneOf(FactorKind.class);
        if (passkeys > 0) {
            kinds.add(FactorKind.PASSKEY);
        }
        if (totp) {
            kinds.add(FactorKind.TOTP);
        }
        if (email != null) {
            kinds.add(FactorKind.EMAIL);
        }
        return kinds;
    }

    /** The second address with most of its name hidden: enough for its owner to know which one it is. */
    public @Nullable String maskedEmail() {
        if (email == null) {
            return null;
        }
        return email.charAt(0) + "…" + email.substring(email.indexOf('@'));
    }
}
