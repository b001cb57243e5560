package workbook.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import workbook.cli.progress.UnpackedRelease;
import workbook.terminal.Output;
import workbook.terminal.Text;

/** What comes before every command: the files that a learner edits are made where they are missing. */
public final class StartersInPlace {

    private StartersInPlace() {}

    /** Settles the starters of the workbook in this folder, and tells what the learner has to know. */
    public static void settle(Path root, String[] arguments) {
        try {
            List<String> sentences = new UnpackedRelease(root).settle();
            if (!sentences.isEmpty()) {
                tell(sentences, Output.standard(), arguments);
            }
        } catch (IOException unready) {
            Output.standard()
                    .complain("Not all exercises could be put in their places (" + unready + "). Is " + root
                            + " a folder of your own, and is all of the workbook in it?");
        }
    }

    /** The guide clears the screen as soon as it starts: it has to wait until this was read. */
    private static void tell(List<String> sentences, Output output, String[] arguments) throws IOException {
        sentences.stream()
                .flatMap(sentence ->
                        output.terminal() ? Text.wrap(sentence, output.columns()).stream() : Stream.of(sentence))
                .forEach(output::complain);
        if (output.terminal() && (arguments.length == 0 || arguments[0].equals("watch"))) {
            output.complain("Enter goes on.");
            int key = output.in().read();
            while (key >= 0 && key != '\n') {
                key = output.in().read();
            }
        }
    }
}
