package workbook.e2e;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A learner solves one exercise after the other, to the end. */
class WalkThroughTest {

    private static final Duration TO_JUDGE = Duration.ofSeconds(60);

    private static Copy copy;
    private static List<String> exercises;

    @BeforeAll
    static void build() throws Exception {
        copy = BuiltCopy.get().copy();
        exercises = copy.exercises();
    }

    @Test
    void one_command_and_one_save_after_the_other_lead_to_the_end() throws IOException {
        try (var terminal = Terminal.running(copy.root(), "./workbook; echo ended with $?; read -r end")) {
            terminal.shows("n next", TO_JUDGE);
            copy.touch(exercises.get(0)); // a save that solves nothing turns nothing green
            terminal.shows("not passed", TO_JUDGE);
            for (int i = 0; i < exercises.size(); i++) {
                solve(terminal, i);
            }
            terminal.types("n");
            terminal.shows("All exercises are done.", TO_JUDGE);
            terminal.types("q");
            terminal.shows("ended with 0", TO_JUDGE);
        }
    }

    private void solve(Terminal terminal, int index) throws IOException {
        String exercise = exercises.get(index);
        terminal.shows(exercise + " first", screen -> screen.startsWith(exercise + " "), TO_JUDGE);
        copy.solve(exercise);
        terminal.shows(
                exercise + " as passed",
                screen -> screen.startsWith(exercise + " ") && screen.contains("\u2713 passed"),
                TO_JUDGE);
        if (index < exercises.size() - 1) {
            terminal.types("n");
        }
    }
}
