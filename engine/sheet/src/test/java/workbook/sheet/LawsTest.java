package workbook.sheet;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The few laws of this module that a compiler cannot enforce. */
class LawsTest {

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("workbook.sheet");

    @Test
    void no_package_is_entered_twice_on_one_way() {
        slices().matching("workbook.sheet.(*)..").should().beFreeOfCycles().check(MODULE);
    }

    @Test
    void it_knows_neither_the_pages_nor_the_grader() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("workbook.site..", "workbook.grade.."))
                .check(MODULE);
    }
}
