package dev.firebreak;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.firebreak.base.Clocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules of CONVENTIONS.md that a machine can hold. */
class ArchitectureTest {
    private static final JavaClasses FIREBREAK = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.firebreak");

    /** What protoc makes of sync.proto. */
    private static final String GENERATED = "dev.firebreak.delivery.sync.v1";

    @Test
    void theTimeComesFromTheOneClock() {
        noClasses()
                .that(describe("are not the clock's configuration", it -> !it.isEquivalentTo(Clocks.class)))
                .should()
                .callMethodWhere(describe("it asks the machine for the time", ArchitectureTest::asksTheMachine))
                .because("tests move the time: inject the Clock")
                .check(FIREBREAK);
    }

    private static boolean asksTheMachine(JavaMethodCall call) {
        AccessTarget.MethodCallTarget target = call.getTarget();
        String name = target.getName();
        boolean ofAClock = target.getOwner().isEquivalentTo(Clock.class) && name.startsWith("system");
        boolean ofATime = target.getOwner().isAssignableTo(Temporal.class)
                && name.equals("now")
                && target.getRawParameterTypes().stream().noneMatch(it -> it.isEquivalentTo(Clock.class));
        return ofAClock
                || ofATime
                || (target.getOwner().isEquivalentTo(System.class) && name.equals("currentTimeMillis"));
    }

    @Test
    void whatAClassNeedsComesThroughItsConstructor() {
        noFields().should().beAnnotatedWith(Autowired.class).check(FIREBREAK);
    }

    @Test
    void vaadinStaysInTheScreens() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..ui..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.vaadin.."))
                .check(FIREBREAK);
    }

    /** The filter chain belongs to sign-in, and screens may look at the request that opened them. */
    @Test
    void theWebStaysInItsPackages() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..http..", "..ui..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework.web..", "jakarta.servlet.."))
                .check(FIREBREAK);
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked = FIREBREAK.getPackage("dev.firebreak").getSubpackagesInTree().stream()
                .filter(it -> !it.getClasses().isEmpty() && !it.getName().equals(GENERATED))
                .filter(it -> it.tryGetPackageInfo()
                        .map(info -> !info.isAnnotatedWith(NullMarked.class))
                        .orElse(true))
                .map(JavaPackage::getName)
                .toList();
        assertThat(unmarked).isEmpty();
    }

    @Test
    void nothingIsWrittenPastTheLog() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(FIREBREAK);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(FIREBREAK);
    }

    @Test
    void namesSayWhatSomethingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Manager|Impl|Helper)")
                .check(FIREBREAK);
    }

    /** A package-info in the tests would hide the one of the same package that says what its module may use. */
    @Test
    void noTestHidesWhatAModuleSaysOfItself() throws IOException {
        Path tests = Path.of("src/test/java");
        try (Stream<Path> files = Files.walk(tests)) {
            assertThat(files.filter(it -> it.endsWith("package-info.java"))
                            .map(tests::relativize)
                            .filter(it -> Files.exists(Path.of("src/main/java").resolve(it))))
                    .isEmpty();
        }
    }
}
