package io.eata.platform.webdesign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** A WebJar on the class path; its version is asked of the jar itself, so that it stands in the build once. */
record WebJar(String group, String artifact) {

    static final WebJar BOOTSTRAP = new WebJar("org.webjars", "bootstrap");
    static final WebJar BOOTSTRAP_ICONS = new WebJar("org.webjars.npm", "bootstrap-icons");
    static final WebJar HTMX = new WebJar("org.webjars.npm", "htmx.org");
    static final WebJar CHART = new WebJar("org.webjars.npm", "chart.js");

    Resource file(String path) {
        return new ClassPathResource("META-INF/resources/webjars/%s/%s/%s".formatted(artifact, version(), path));
    }

    private String version() {
        var properties = new Properties();
        try (var in = new ClassPathResource("META-INF/maven/%s/%s/pom.properties".formatted(group, artifact))
                .getInputStream()) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The WebJar " + artifact + " is not on the class path", e);
        }
        return properties.getProperty("version");
    }
}
