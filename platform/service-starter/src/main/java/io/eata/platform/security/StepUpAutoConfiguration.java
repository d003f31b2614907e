package io.eata.platform.security;

import io.eata.platform.PlatformAutoConfiguration;
import java.time.Clock;
import org.springframework.aop.Advisor;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Has endpoints that are marked so take only callers who logged in a short time ago. */
@AutoConfiguration(after = PlatformAutoConfiguration.class)
@ConditionalOnClass(JwtAuthenticationToken.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class StepUpAutoConfiguration {

    /** After the roles: the order of method security's own checks goes up to that of {@code @PreAuthorize}. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor recentLogins(ObjectProvider<Clock> clock) {
        var marked = new ComposablePointcut(new AnnotationMatchingPointcut(null, NeedsRecentLogin.class, true))
                .union((Pointcut) new AnnotationMatchingPointcut(NeedsRecentLogin.class, true));
        var advisor = new DefaultPointcutAdvisor(marked, new RecentLoginCheck(clock));
        advisor.setOrder(AuthorizationInterceptorsOrder.PRE_AUTHORIZE.getOrder() + 1);
        return advisor;
    }
}
