package io.eata.platform.webdesign;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives a service with pages the layout, its files below {@code /design}, icons, languages, themes and page headers. */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class WebDesignAutoConfiguration {

    @Bean
    DesignFiles designFiles() {
        return new DesignFiles();
    }

    @Bean
    DesignFilesController designFilesController(DesignFiles files) {
        return new DesignFilesController(files);
    }

    @Bean
    @ConditionalOnProperty("eata.design.gallery")
    GalleryPage galleryPage() {
        return new GalleryPage();
    }

    @Bean
    PageDesign pageDesign(DesignFiles files) {
        return new PageDesign(files);
    }

    @Bean
    Icons icons() {
        return new Icons();
    }

    /** Thymeleaf keeps beans out of what it writes unescaped or into addresses; variables it lets through. */
    @Bean
    static BeanPostProcessor designInTemplates(ObjectProvider<PageDesign> design, ObjectProvider<Icons> icons) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof ThymeleafViewResolver resolver) {
                    resolver.addStaticVariable("design", design.getObject());
                    resolver.addStaticVariable("icons", icons.getObject());
                }
                return bean;
            }
        };
    }

    @Bean
    @ConditionalOnMissingBean(name = "localeResolver")
    LocaleResolver localeResolver() {
        return Preferences.localeResolver();
    }

    @Bean
    WebMvcConfigurer preferences() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Preferences()).excludePathPatterns("/design/*/*", "/actuator/**");
            }
        };
    }

    /**
     * Sets the headers of every answer.
     *
     * @param formAction sources that a form may lead to, redirects included; a login that leads back to a client elsewhere names it here
     */
    @Bean
    FilterRegistrationBean<PageHeaders> pageHeaders(@Value("${eata.design.form-action:'self'}") String formAction) {
        var registration = new FilterRegistrationBean<>(new PageHeaders(formAction));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
