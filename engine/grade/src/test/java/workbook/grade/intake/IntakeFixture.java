package workbook.grade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.Course;
import workbook.grade.ThisWorkbook;

/** A folder of what was handed in, and what is read from it. */
abstract class IntakeFixture {

    static final Course COURSE = ThisWorkbook.course();
    static final String RELAY = "package lesson02_chat;\nfinal class Relay { }\n";
    static final String PLACE = "lesson02_chat/Relay.java";

    @TempDir
    Path folder;

    void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    List<Submission> read(String path) throws IOException {
        var all = new ArrayList<Submission>();
        new Intake(COURSE, all::add).read(folder.resolve(path));
        return all;
    }

    List<String> students(String path) throws IOException {
        return read(path).stream().map(Submission::student).toList();
    }

    Taken only(String path, String student) throws IOException {
        Submission found = read(path).stream()
                .filter(each -> each.student().equals(student))
                .findFirst()
                .orElseThrow();
        assertEquals(1, found.files().size(), found.toString());
        return found.files().get(0);
    }

    static List<String> exercises(Submission submission) {
        return submission.files().stream().map(file -> file.exercise().id()).toList();
    }
}
