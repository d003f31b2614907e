package io.eata.platform.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the service under test trust the issuer of {@link TestTokens}: sets {@code eata.issuer} and
 * {@code eata.identity-url}, so that its own decoder fetches the keys and checks every signature.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
public @interface TrustsTestTokens {}
