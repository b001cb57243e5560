package workbook.site.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Gathers what a learner needs of a workbook that was built, and zips it. It needs nothing but the JDK. */
public final class Pack {

    private Pack() {}

    /** Zips the workbook in the folder of the first argument; the second is the version, the third the zip. */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        var contents = new ReleaseContents(root);
        contents.addEngine(root.resolve("engine/cli/target/program"));
        contents.addPages(root.resolve(ReleaseContents.PAGES));
        addCourse(contents, root);
        contents.addOwn("README.md");
        Path zip = Path.of(arguments[2]);
        contents.files().zip("release " + arguments[1], zip);
        System.out.println(contents.files().size() + " files in " + zip);
    }

    private static void addCourse(ReleaseContents contents, Path root) throws IOException {
        contents.addTree("lessons", "lessons", path -> true);
        // The tests that the pages show need the pom.xml of a clone.
        contents.addTree("docs", "docs", path -> !path.matches("pom[.]xml|(src|target)/.*"));
        contents.addTree("solutions/src", "solutions/src", path -> true);
        contents.addTree("solutions/mistakes", "solutions/mistakes", path -> true);
        // By which a verdict recognises a mistake: nobody runs them again.
        contents.addTree("solutions/recorded", "solutions/recorded", path -> true);
        Path starters = root.resolve("exercises/starters");
        contents.addTree("exercises/src", "exercises/src", path -> !Files.exists(starters.resolve(path)));
        contents.addTree("exercises/starters", "exercises/starters", path -> true);
    }
}
