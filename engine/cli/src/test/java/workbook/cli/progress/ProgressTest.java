package workbook.cli.progress;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.State;

class ProgressTest {

    @TempDir
    Path folder;

    private final List<String> complaints = new ArrayList<>();

    @Test
    void what_was_recorded_is_read_by_the_next_workbook() {
        progress().record("lesson02_chat/Relay", State.DONE);

        assertEquals(State.DONE, progress().of("lesson02_chat/Relay"));
        assertEquals(State.TODO, progress().of("lesson02_chat/AllSaid"));
    }

    @Test
    void only_the_first_answer_to_a_place_counts() {
        progress().recordFirstAnswers("lesson00_first_chat/WhoHears", Map.of("line 1", "open | \"ada\""));
        progress().recordFirstAnswers("lesson00_first_chat/WhoHears", Map.of("line 1", "shut", "line 2", ""));

        assertEquals(
                Map.of("line 1", "open | \"ada\"", "line 2", ""),
                progress().firstAnswers("lesson00_first_chat/WhoHears"));
        assertEquals(State.TODO, progress().of("lesson00_first_chat/WhoHears"));
    }

    @Test
    void wrong_answers_are_counted_if_they_differ() {
        assertEquals(Map.of("line 3", 1), progress().recordWrongAnswers("lesson01_events/Log", Map.of("line 3", "a")));
        assertEquals(Map.of("line 3", 1), progress().recordWrongAnswers("lesson01_events/Log", Map.of("line 3", "a")));
        assertEquals(Map.of("line 3", 2), progress().recordWrongAnswers("lesson01_events/Log", Map.of("line 3", "b")));
        assertEquals(Map.of("line 3", 2), progress().recordWrongAnswers("lesson01_events/Log", Map.of("line 3", "c")));
    }

    @Test
    void answers_in_another_form_are_none() throws IOException {
        Files.writeString(
                folder.resolve("progress.txt"), "first   lesson01_events/Log 2026-11-21T10:00:00Z open | connect A\n");

        assertEquals(Map.of(), progress().firstAnswers("lesson01_events/Log"));
    }

    @Test
    void two_workbooks_at_once_lose_nothing() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        both.invokeAll(List.of(writer("ada"), writer("grace"))).forEach(done -> assertTrue(done.isDone()));
        both.shutdown();

        assertEquals(80, progress().states().size());
        assertEquals(List.of("progress.lock", "progress.txt"), names());
    }

    @Test
    void half_a_line_and_a_strange_line_hide_no_other() throws IOException {
        Files.writeString(
                folder.resolve("progress.txt"),
                "done    lesson01_events/Price 2026-11-21T10:00:00Z\nwhat is this\nfail");

        assertEquals(State.DONE, progress().of("lesson01_events/Price"));
    }

    @Test
    void a_damaged_file_is_kept_beside_the_new_one_and_it_says_so() throws IOException {
        byte[] damaged = {'d', 'o', 'n', 'e', 0, 7, '\n', (byte) 0xFF, (byte) 0xFE};
        Files.write(folder.resolve("progress.txt"), damaged);

        progress().record("lesson01_events/Price", State.DONE);

        assertArrayEquals(damaged, Files.readAllBytes(folder.resolve("progress.damaged.txt")));
        assertEquals(State.DONE, progress().of("lesson01_events/Price"));
        assertEquals(1, complaints.size());
        assertTrue(complaints.get(0).contains("kept in progress.damaged.txt"), complaints.get(0));

        progress().record("lesson01_events/Echo", State.DONE);
        assertEquals(List.of("progress.damaged.txt", "progress.lock", "progress.txt"), names(), "the control");

        Files.writeString(folder.resolve("progress.txt"), "half a li");
        progress().record("lesson01_events/Echo", State.FAILING);
        assertEquals("half a li", Files.readString(folder.resolve("progress.damaged-2.txt")));
    }

    @Test
    void where_nothing_can_be_written_it_says_so_once_and_goes_on() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "no folder");
        var progress = new Progress(file, complaints::add);

        progress.record("lesson01_events/Price", State.FAILING);
        progress.record("lesson01_events/Price", State.DONE);

        assertEquals(State.DONE, progress.of("lesson01_events/Price"));
        assertEquals(1, complaints.size());
        assertTrue(complaints.get(0).contains("cannot be kept"));
    }

    private Callable<Void> writer(String name) {
        return () -> {
            Progress own = progress();
            for (int i = 0; i < 40; i++) {
                own.record("lesson01_events/" + name + i, State.DONE);
            }
            return null;
        };
    }

    private Progress progress() {
        return new Progress(folder, complaints::add);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
