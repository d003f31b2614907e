package io.eata.platform.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The architecture, as rules that fail the build. Each module calls the one method that is its own, in a test of one line:
 *
 * {@snippet :
 * @Test void keeps_to_the_architecture() { ArchitectureRules.holdForService("io.eata.core"); }
 * }
 */
public final class ArchitectureRules {

    private static final String EATA = "io.eata..";
    private static final String[] NO_NAMES = {"Impl", "Manager", "Helper", "Util", "Utils", "Common", "Base"};

    private ArchitectureRules() {}

    /**
     * Checks a service: it depends on the language and the platform but on no other service, and its adapters are its own.
     *
     * @param root the service's package, such as {@code io.eata.core}
     */
    public static void holdForService(String root) {
        check(
                root,
                dependsOnlyOn(root, "io.eata.carnet..", "io.eata.contracts..", "io.eata.paper..", "io.eata.platform.."),
                adaptersHide());
    }

    /** Checks a module of the platform, such as {@code io.eata.platform.web}: it depends on no service. */
    public static void holdForPlatform(String root) {
        check(root, dependsOnlyOn(root, "io.eata.carnet..", "io.eata.contracts..", "io.eata.platform.."));
    }

    /** Checks the contracts: they speak the language of the carnet and know no service. */
    public static void holdForContracts() {
        check("io.eata.contracts", dependsOnlyOn("io.eata.contracts", "io.eata.carnet.."));
    }

    /** Checks the language: plain Java, no framework, no I/O and no clock. */
    public static void holdForCarnet() {
        check("io.eata.carnet", isPlainJava("io.eata.carnet"));
    }

    private static void check(String root, ArchRule... own) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("There is no class below " + root);
        }
        rules(own).forEach(rule -> rule.allowEmptyShould(true).check(classes));
        checkPackages(classes);
    }

    private static Stream<ArchRule> rules(ArchRule... own) {
        return Stream.concat(
                Arrays.stream(own), Stream.of(noFieldInjection(), noHiddenClock(), noOldDates(), honestNames()));
    }

    static ArchRule dependsOnlyOn(String root, String... others) {
        var allowed =
                Stream.concat(Stream.of(root + ".."), Arrays.stream(others)).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(EATA).and(JavaClass.Predicates.resideOutsideOfPackages(allowed)))
                .because("services talk through contracts and never depend on each other");
    }

    static ArchRule isPlainJava(String root) {
        return classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        root + "..", "java..", "com.fasterxml.jackson.annotation..", "org.jspecify.annotations.."))
                .andShould(new NotDependOn("java.sql..", "java.net..", "java.nio.file.."))
                .because("the rules of the carnet outlive every framework");
    }

    static ArchRule adaptersHide() {
        return classes()
                .that()
                .resideInAnyPackage("..web..", "..store..", "..messaging..")
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .notBePublic()
                .because(
                        "the feature package's public types are its API; adapters below it are nobody else's business");
    }

    static ArchRule noFieldInjection() {
        return noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .because("what a class needs stands in its constructor");
    }

    static ArchRule noHiddenClock() {
        var clocks = noClasses().should().callMethod(System.class, "currentTimeMillis");
        for (var type : List.of(
                Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            clocks = clocks.orShould().callMethod(type, "now");
        }
        var chance = noClasses()
                .should()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callConstructor(Random.class, long.class);
        return CompositeArchRule.of(clocks.because("time comes from the injected Clock"))
                .and(chance.because("chance is SecureRandom's, and comes in from outside where a test needs it"));
    }

    /** Libraries may ask for a {@link Date}, and {@code Date.from} gives them one; it is kept nowhere and passed nowhere. */
    static ArchRule noOldDates() {
        var kept = noFields().should().haveRawType(Date.class);
        var passed = noMethods()
                .should()
                .haveRawReturnType(Date.class)
                .orShould()
                .haveRawParameterTypes(containing(Date.class));
        var made = noClasses().should().callConstructor(Date.class);
        return CompositeArchRule.of(kept.because("java.time says what it means"))
                .and(passed.because("java.time says what it means"))
                .and(made.because("time comes from the injected Clock"));
    }

    private static DescribedPredicate<List<JavaClass>> containing(Class<?> type) {
        return DescribedPredicate.describe(
                "with " + type.getName(), parameters -> parameters.stream().anyMatch(it -> it.isEquivalentTo(type)));
    }

    static ArchRule honestNames() {
        ArchRule rule = classes().should().haveSimpleNameNotEndingWith(NO_NAMES[0]);
        for (var name : List.of(NO_NAMES).subList(1, NO_NAMES.length)) {
            rule = CompositeArchRule.of(rule).and(classes().should().haveSimpleNameNotEndingWith(name));
        }
        return rule.because("a name comes from the field and says what the thing is");
    }

    static void checkPackages(JavaClasses classes) {
        var missing = new ArrayList<String>();
        for (var type : classes) {
            var home = type.getPackage();
            if (!home.isAnnotatedWith(NullMarked.class) && !missing.contains(home.getName())) {
                missing.add(home.getName());
            }
        }
        if (!missing.isEmpty()) {
            throw new AssertionError("Every package has a package-info with @NullMarked, but not: " + missing);
        }
    }

    private static final class NotDependOn extends ArchCondition<JavaClass> {

        private final String[] packages;

        NotDependOn(String... packages) {
            super("not depend on " + String.join(", ", packages));
            this.packages = packages;
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            type.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> resideInAnyPackage(packages).test(dependency.getTargetClass()))
                    .map(dependency -> SimpleConditionEvent.violated(dependency, dependency.getDescription()))
                    .forEach(events::add);
        }
    }
}
