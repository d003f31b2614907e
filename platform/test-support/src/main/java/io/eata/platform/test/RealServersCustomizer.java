package io.eata.platform.test;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.util.ClassUtils;

/**
 * Gives a context the connection details of the real servers, for as much of JDBC, Flyway and Kafka as the service has.
 *
 * @param service the name of the database and the stem of its roles; two contexts of the same name still have two databases
 */
record RealServersCustomizer(String service) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        connect(context);
    }

    void connect(ConfigurableApplicationContext context) {
        var registry = (BeanDefinitionRegistry) context.getBeanFactory();
        if (isPresent("org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails")) {
            Jdbc.register(registry, service, () -> context.getBean(TestDatabase.class));
        }
        if (isPresent("org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails")) {
            Flyway.register(registry, () -> context.getBean(TestDatabase.class));
        }
        if (isPresent("org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails")) {
            Kafka.register(registry);
        }
    }

    private static boolean isPresent(String className) {
        return ClassUtils.isPresent(className, RealServersCustomizer.class.getClassLoader());
    }

    private static <T> void register(BeanDefinitionRegistry registry, Class<T> type, Supplier<T> supplier) {
        var definition = new RootBeanDefinition(type, supplier);
        registry.registerBeanDefinition("realServers" + type.getSimpleName(), definition);
    }

    /** Touched only where Boot's JDBC is on the class path. */
    private static final class Jdbc {

        static void register(BeanDefinitionRegistry registry, String service, Supplier<TestDatabase> database) {
            RealServersCustomizer.register(registry, TestDatabase.class, () -> PostgresForTests.freshDatabase(service));
            RealServersCustomizer.register(registry, JdbcConnectionDetails.class, () -> new Details(database.get()));
        }

        private record Details(TestDatabase database) implements JdbcConnectionDetails {
            @Override
            public String getJdbcUrl() {
                return database.url();
            }

            @Override
            public String getUsername() {
                return database.app();
            }

            @Override
            public String getPassword() {
                return database.app();
            }
        }
    }

    /** Touched only where Boot's Flyway is on the class path. */
    private static final class Flyway {

        static void register(BeanDefinitionRegistry registry, Supplier<TestDatabase> database) {
            RealServersCustomizer.register(registry, FlywayConnectionDetails.class, () -> new Details(database.get()));
        }

        private record Details(TestDatabase database) implements FlywayConnectionDetails {
            @Override
            public String getJdbcUrl() {
                return database.url();
            }

            @Override
            public String getUsername() {
                return database.owner();
            }

            @Override
            public String getPassword() {
                return database.owner();
            }
        }
    }

    /** Touched only where Boot's Kafka is on the class path; the broker starts when someone asks for its address. */
    private static final class Kafka {

        static void register(BeanDefinitionRegistry registry) {
            RealServersCustomizer.register(registry, KafkaConnectionDetails.class, Details::new);
            RealServersCustomizer.register(registry, OwnGroups.class, OwnGroups::new);
        }

        private static final class Details implements KafkaConnectionDetails {
            @Override
            public List<String> getBootstrapServers() {
                return List.of(KafkaForTests.bootstrapServers());
            }
        }
    }
}
