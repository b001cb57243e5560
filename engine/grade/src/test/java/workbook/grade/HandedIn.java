package workbook.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import workbook.course.Course;
import workbook.course.Exercise;

/** A small class's folder: ada's answers pass, one of alan's fails, one of grace's does not compile. */
public final class HandedIn {

    private static final Course COURSE = ThisWorkbook.course();

    private HandedIn() {}

    /** Fills the folder with four answers, and returns it. */
    public static Path in(Path folder) throws IOException {
        write(folder, "ada", "HelloChat", text("HelloChat"));
        write(folder, "ada", "Price", text("Price"));
        write(folder, "alan", "HelloChat", text("HelloChat").replace("text)", "text + text)"));
        write(folder, "grace", "HelloChat", "package lesson00_first_chat; class HelloChat { oops }");
        return folder;
    }

    private static void write(Path folder, String student, String name, String text) throws IOException {
        Exercise exercise = COURSE.find(name).orElseThrow();
        Path file = folder.resolve(student + "/" + exercise.id() + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String text(String name) throws IOException {
        return Files.readString(COURSE.find(name).orElseThrow().solution());
    }
}
