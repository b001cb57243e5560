package workbook.build;

import java.io.IOException;
import java.nio.file.Path;

/** Runs the program in a folder, as far as others can see, until its standard input ends. */
final class InUse {

    private InUse() {}

    public static void main(String[] arguments) throws IOException {
        Build.Program.use(Path.of(arguments[0]));
        System.gc(); // must not give it up
        System.out.println("in use");
        var unused = System.in.read();
    }
}
