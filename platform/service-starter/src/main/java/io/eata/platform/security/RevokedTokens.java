package io.eata.platform.security;

/** Which tokens were revoked, as far as is known here. */
@FunctionalInterface
public interface RevokedTokens {

    /**
     * Whether a token was revoked.
     *
     * @throws org.springframework.security.oauth2.jwt.JwtException as long as nothing at all is known
     */
    boolean contain(TokenNames token);
}
