package workbook.site.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Gathers what a learner needs of a workbook that was built, and zips it. It needs nothing but the JDK. */
public final class Pack {

    private Pack() {}

    /** Zips the workbook in the folder of the first argument; the second is the version, the third the zip. */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        var contents = new ReleaseContents(root);
        contents.addEngine(root.resolve("engine/check/target/program"));
        contents.addPages(root.resolve(ReleaseContents.PAGES));
        addCourse(contents);
        contents.addOwn("README.md");
        Path zip = Path.of(arguments[2]);
        contents.files().zip("release " + arguments[1], zip);
        System.out.println(contents.files().size() + " files in " + zip);
    }

    private static void addCourse(ReleaseContents contents) throws IOException {
        contents.addTree("lessons", "lessons", path -> true);
        // The tests that the pages show need the pom.xml of a clone.
        contents.addTree("docs", "docs", path -> !path.matches("pom[.]xml|(src|target)/.*"));
        contents.addTree("solutions/src", "solutions/src", path -> true);
        contents.addTree("solutions/mistakes", "solutions/mistakes", path -> true);
        // By which a verdict recognises a mistake: nobody runs them again.
        contents.addTree("solutions/recorded", "solutions/recorded", path -> true);
        Predicate<String> test = ReleaseContents::isTest;
        contents.addTree("exercises/src", "exercises/src", test);
        contents.addTree("exercises/src", "starters/exercises/src", test.negate());
    }
}
