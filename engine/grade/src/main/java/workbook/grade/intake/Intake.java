package workbook.grade.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.course.Course;

/**
 * Reads a class: a folder of folders, a zip, a zip of zips, or one checkout, also as learning platforms name them.
 *
 * <p>One submission is read at a time. What is wrong with one is told in its remarks, and stops no other.
 */
public final class Intake {

    private static final Pattern LESSON = Pattern.compile("lesson\\d\\d_.*");

    /** Moodle: {@code Ada Lovelace_1234_assignsubmission_file_Relay.java}, where it makes no folders. */
    private static final Pattern MOODLE = Pattern.compile("(.+_\\d+_assignsubmission_file_)(.+)");

    /** Canvas: {@code lovelaceada_LATE_5501_88231_Relay-1.java}; the number after the name is the attempt. */
    private static final Pattern CANVAS = Pattern.compile("([^_]+_(?:LATE_)?\\d+_\\d+)_(.+?)(?:-\\d+)?(\\.[A-Za-z]+)");

    /** Gradescope puts the class into a folder. */
    private static final Pattern EXPORT = Pattern.compile("assignment_\\d+_export");

    private final Selection selection;
    private final Consumer<Submission> taker;

    /** Hands each submission on as soon as it is read. */
    public Intake(Course course, Consumer<Submission> taker) {
        selection = new Selection(course);
        this.taker = taker;
    }

    /**
     * Reads what is there.
     *
     * @throws IOException with a sentence, if it is neither a folder nor a zip that can be read
     */
    public void read(Path path) throws IOException {
        String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        if (Files.isDirectory(path)) {
            parts(name, Part.of(path));
        } else if (!Files.exists(path)) {
            throw new IOException("There is no folder or zip " + path + ".");
        } else {
            try (Archive archive = Archive.open(path)) {
                parts(withoutZip(name), Part.of(archive.entries()));
            } catch (IOException | IllegalArgumentException damaged) {
                throw new IOException(path + " is no zip that can be read: " + damaged.getMessage() + ".", damaged);
            }
        }
    }

    private void parts(String name, List<Part> parts) throws IOException {
        List<Part> real = parts.stream()
                .filter(part -> !part.name().startsWith(".") && !part.name().equals("__MACOSX"))
                .toList();
        if (isOne(real)) {
            one(name, all(parts));
        } else if (real.size() == 1 && real.get(0).folder()) {
            List<Part> below = Part.of(real.get(0).files().list());
            boolean wraps = !isOne(below) && (EXPORT.matcher(real.get(0).name()).matches() || several(below));
            if (wraps) {
                parts(real.get(0).name(), below);
            } else {
                one(real.get(0).name(), real.get(0).files().list());
            }
        } else {
            students(real);
        }
    }

    private static boolean several(List<Part> parts) {
        return parts.stream()
                        .filter(part -> part.folder() || isZip(part.name()))
                        .count()
                > 1;
    }

    /** True if this is one student's: lessons, the workbook's folders, or answers directly in it. */
    private boolean isOne(List<Part> parts) {
        return parts.stream()
                .anyMatch(part -> part.folder()
                        ? LESSON.matcher(part.name()).matches() || part.name().equals("exercises")
                        : selection.names(part.name()));
    }

    private static List<Entry> all(List<Part> parts) throws IOException {
        var entries = new ArrayList<Entry>();
        for (Part part : parts) {
            for (Entry each : part.files().list()) {
                entries.add(part.folder() ? each.in(part.name()) : each);
            }
        }
        return entries;
    }

    private void students(List<Part> parts) throws IOException {
        Map<String, List<Entry>> flat = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part.folder()) {
                one(part.name(), part.files().list());
            } else {
                file(part, flat);
            }
        }
        for (Map.Entry<String, List<Entry>> student : flat.entrySet()) {
            one(student.getKey(), student.getValue());
        }
    }

    /** Files side by side, each with its student's name before its own; or an archive for each student. */
    private void file(Part part, Map<String, List<Entry>> flat) throws IOException {
        Matcher moodle = MOODLE.matcher(part.name());
        Matcher canvas = CANVAS.matcher(part.name());
        boolean byMoodle = moodle.matches();
        if (byMoodle || canvas.matches()) {
            String student = byMoodle ? moodle.group(1) : canvas.group(1);
            String file = byMoodle ? moodle.group(2) : canvas.group(2) + canvas.group(3);
            for (Entry each : part.files().list()) {
                flat.computeIfAbsent(student, any -> new ArrayList<>())
                        .add(new Entry(file, each.link(), each.content()));
            }
        } else if (isZip(part.name())) {
            one(withoutZip(part.name()), part.files().list());
        }
    }

    /** One student's files; an archive among them is opened. */
    private void one(String student, List<Entry> entries) throws IOException {
        var remarks = new ArrayList<String>();
        var open = new ArrayList<Archive>();
        try {
            var files = new ArrayList<Entry>();
            for (Entry each : entries) {
                if (each.isZip() && !each.link()) {
                    files.addAll(inArchive(each, open, remarks));
                } else {
                    files.add(each);
                }
            }
            taker.accept(selection.of(student, files, remarks));
        } finally {
            for (Archive each : open) {
                each.close();
            }
        }
    }

    private static List<Entry> inArchive(Entry zip, List<Archive> open, List<String> remarks) {
        try {
            Archive archive = Archive.open(zip);
            open.add(archive);
            return archive.entries().stream()
                    .map(each -> each.leaves() ? each : each.in(zip.name()))
                    .toList();
        } catch (IOException | IllegalArgumentException damaged) {
            remarks.add(zip.name() + " could not be read: "
                    + (damaged instanceof TooLargeException
                            ? damaged.getMessage() + "."
                            : "it is no zip, or a damaged one."));
            return List.of();
        }
    }

    private static boolean isZip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static String withoutZip(String name) {
        return isZip(name) ? name.substring(0, name.length() - ".zip".length()) : name;
    }
}
