package workbook.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import workbook.terminal.Output;

/** The few laws of the house that a compiler cannot enforce. */
class LawsTest {

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("workbook.check");

    @Test
    void no_package_is_entered_twice_on_one_way() {
        slices().matching("workbook.check.(*)..").should().beFreeOfCycles().check(ENGINE);
    }

    @Test
    void the_engine_knows_no_exercise_and_no_module_above_it() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "lesson..", "lesson00_first_chat..", "workbook.site..", "workbook.grade..", "workbook.sheet.."))
                .check(ENGINE);
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
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage(
                        "java..", "workbook.process..", "com.fasterxml.jackson..", "org.jspecify..")));
    }

    @Test
    void only_the_output_prints() {
        ArchRule rule = printing().as("only screen.Output uses System.out and System.err");
        rule.check(ENGINE);
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
                .resideOutsideOfPackage("workbook.check.workshop")
                .and()
                .resideOutsideOfPackage("workbook.check.build")
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
