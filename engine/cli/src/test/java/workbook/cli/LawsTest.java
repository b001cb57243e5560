package workbook.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.terminal.Output;

/** The few laws of the engine that neither the compiler nor Maven can enforce, for all modules that cli is built on. */
class LawsTest {

    private static final Set<String> MODULES =
            Set.of("build", "check", "cli", "course", "process", "screen", "terminal");

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(place -> !place.contains("-tests.jar"))
            .importPackages(MODULES.stream().map(module -> "workbook." + module).toList());

    @Test
    void each_package_is_named_after_its_module() {
        assertEquals(
                MODULES,
                ENGINE.stream()
                        .map(type -> type.getPackageName().split("[.]", -1)[1])
                        .collect(Collectors.toSet()));
        ENGINE.forEach(type -> {
            String module = type.getPackageName().split("[.]", -1)[1];
            String place = type.getSource().orElseThrow().getUri().toString();
            assertTrue(place.contains("/" + module + "/target/") || place.contains("/" + module + "-"), place);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"workbook.check.(*)..", "workbook.cli.(*).."})
    void no_package_is_entered_twice_on_one_way(String packages) {
        slices().matching(packages).should().beFreeOfCycles().check(ENGINE);
    }

    @ParameterizedTest
    @CsvSource({"workbook.cli.., workbook.cli", "workbook.course, workbook.course.prose.."})
    void what_starts_or_reads_the_rest_is_known_by_none_of_it(String from, String to) {
        nothingOf(from, to).check(ENGINE);
    }

    @Test
    void that_law_catches_who_knows_it() {
        ArchRule backwards = nothingOf("workbook.course.prose..", "workbook.course");
        assertThrows(AssertionError.class, () -> backwards.check(ENGINE));
    }

    /** Those in the first packages know nothing of the second ones, apart from themselves. */
    private static ArchRule nothingOf(String from, String to) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .and()
                .resideOutsideOfPackage(to)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(to);
    }

    @Test
    void the_engine_knows_no_exercise_and_no_module_above_it() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "lesson..", "lesson00_first_chat..", "workbook.site..", "workbook.grade..", "workbook.sheet.."))
                .check(ENGINE);
    }

    @ParameterizedTest
    @CsvSource({
        "picocli.., workbook.cli.command",
        "org.jline.., workbook.terminal workbook.cli.guide",
        "com.sun.source.., workbook.check.compile.. workbook.check.explain workbook.cli.author",
        "com.github.difflib.., workbook.check.explain workbook.cli.guide",
        "jdk.jshell.., workbook.cli.author",
        "org.junit.platform.., workbook.check.workshop",
        "io.netty.., workbook.none",
        "com.corundumstudio.., workbook.check.workshop workbook.cli.author workbook.cli.run"
    })
    void a_library_is_known_where_it_is_needed(String library, String packages) {
        List<String> known = List.of(packages.split(" ", -1));
        only(library, known).check(ENGINE);
        if (!packages.equals("workbook.none")) {
            assertThrows(
                    AssertionError.class,
                    () -> only(library, List.of("workbook.none")).check(ENGINE));
        }
    }

    private static ArchRule only(String library, List<String> packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    @Test
    void the_protocol_between_jvms_knows_nothing_of_what_it_carries() {
        alone().check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("workbook.process"));
        assertThrows(
                AssertionError.class,
                () -> alone().as("the kit")
                        .check(new ClassFileImporter().importClasses(workbook.kit.RemoteHost.class)));
    }

    private static ArchRule alone() {
        return noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.not(resideInAnyPackage(
                        "java..", "workbook.process..", "com.fasterxml.jackson..", "org.jspecify..")));
    }

    @Test
    void what_builds_the_rest_needs_the_jdk_only() {
        jdkOnly("workbook.build").check(ENGINE);
        assertThrows(AssertionError.class, () -> jdkOnly("workbook.process").check(ENGINE));
    }

    /** But for the annotation of its package, which nothing reads when it runs. */
    private static ArchRule jdkOnly(String module) {
        return noClasses()
                .that()
                .resideInAPackage(module)
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat(DescribedPredicate.not(resideInAnyPackage("java..", module)));
    }

    @Test
    void only_the_output_prints() {
        printing().as("only Output uses System.out and System.err").check(ENGINE);
    }

    @Test
    void the_law_on_printing_catches_a_class_that_prints() {
        JavaClasses chatterbox = new ClassFileImporter().importClasses(Chatterbox.class);
        assertThrows(AssertionError.class, () -> printing().check(chatterbox));
    }

    /**
     * Not meant are processes of the learner's own (the workshop, and what {@code run} starts), nor
     * the shell that lends standard output to a script, and puts it back, nor what builds the rest.
     */
    private static ArchRule printing() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Output.class.getName())
                .and()
                .resideOutsideOfPackages("workbook.check.workshop", "workbook.build", "workbook.process")
                .and()
                .doNotHaveFullyQualifiedName("workbook.cli.run.OwnServerMain")
                .and()
                .doNotHaveFullyQualifiedName("workbook.cli.author.ScriptOutput")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err");
    }

    @SuppressWarnings("UnusedMethod")
    private static final class Chatterbox {
        static void say() {
            System.out.println("hi");
        }
    }
}
