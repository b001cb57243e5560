package workbook.cli.command;

import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import workbook.cli.guide.LearnerActions;
import workbook.cli.progress.Progress;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.course.Lesson;
import workbook.course.Release;
import workbook.course.State;
import workbook.screen.Block;
import workbook.screen.Layout;
import workbook.screen.Sentences;
import workbook.terminal.Output;

/**
 * What every command works on: the workbook's folder, its course, the learner's progress, and an
 * output. Mixed into each command, with the options that all of them have.
 */
public final class CommandContext {

    private final Path root;
    private final Output standard;
    private @Nullable Course course;
    private @Nullable Progress progress;
    private Consumer<String> complaints;

    @Option(names = "--plain", description = "Never redraw the screen; no colours, and sentences instead of tables.")
    private boolean plain;

    CommandContext(Path root, Output standard) {
        this.root = root;
        this.standard = standard;
        this.complaints = standard::complain;
    }

    /** From now on what is wrong with the learner's progress is told there. */
    void complainTo(Consumer<String> listener) {
        complaints = listener;
    }

    /** The workbook's folder: what the launcher says, or the nearest one above that has lessons. */
    static Path findRoot() {
        String told = System.getProperty("workbook.root");
        Path here = Path.of(told == null ? "" : told).toAbsolutePath().normalize();
        if (here.toString().contains(File.pathSeparator)) {
            throw new Complaint("The workbook is in the folder " + here + ". Java separates the parts of a class path"
                    + " with " + File.pathSeparator + ", and finds nothing in a folder that has one in its name:"
                    + " rename or move the folder, and start ./workbook again.");
        }
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("lessons"))) {
                return folder;
            }
        }
        return here;
    }

    /** The workbook's folder, absolute. */
    public Path root() {
        return root;
    }

    /** The output, plain if that was asked for. */
    public Output out() {
        return plain ? standard.plain() : standard;
    }

    /** The output where standard output carries JSON if {@code json}. */
    public Output out(boolean json) {
        return json ? standard.peopleAside() : out();
    }

    /** Shows what there is to say: laid out on a terminal, in sentences elsewhere. */
    void show(List<Block> blocks) {
        Output out = out();
        out.say(
                out.terminal()
                        ? Layout.lines(blocks, out.columns(), out.style(), Layout.Detail.TELLING)
                        : Sentences.lines(blocks));
    }

    /** The course; a folder without one is a complaint. */
    public Course course() {
        if (course == null) {
            try {
                course = Course.load(root);
            } catch (UncheckedIOException none) {
                throw new Complaint("There are no lessons in " + root + ": start ./workbook in its own folder.");
            }
        }
        return course;
    }

    /** What the learner has done so far. */
    public Progress progress() {
        if (progress == null) {
            progress = new Progress(root.resolve(".workbook"), sentence -> complaints.accept(sentence));
        }
        return progress;
    }

    /** The exercise of this name; an unknown one is a complaint that names the nearest. */
    public Exercise exercise(String name) {
        return Course.one(root, name).or(() -> course().find(name)).orElseThrow(() -> new Complaint(unknown(name)));
    }

    /** The exercise of this name, or where there is none the first one that is not done. */
    public Exercise exerciseOrNext(@Nullable String name) {
        return name == null ? next() : exercise(name);
    }

    private Exercise next() {
        var states = progress().states();
        List<Exercise> all = course().exercises();
        if (all.isEmpty()) {
            throw new Complaint("There are no exercises in " + root.resolve("lessons") + ".");
        }
        return all.stream()
                .filter(e -> states.get(e.id()) != State.DONE)
                .findFirst()
                .orElse(all.get(all.size() - 1));
    }

    /**
     * A complaint where this is the students' edition, which has no sources of solutions and mistakes, and no keys.
     *
     * @param command what was typed, such as {@code solution}
     * @param lacks what it needs, and is not there, such as {@code no solutions}
     */
    void mustBeWhole(String command, String lacks) {
        if (Release.isForStudents(root)) {
            throw new Complaint("This is the students' edition of the workbook: it has " + lacks + ", so " + command
                    + " needs the teacher's.");
        }
    }

    /** What can be done for the learner with this exercise. */
    LearnerActions actions(Exercise exercise) {
        return new LearnerActions(course(), progress(), exercise);
    }

    /** The lesson of this name, such as {@code lesson02_chat}, {@code 02} or {@code chat}. */
    public Optional<Lesson> lesson(String name) {
        String bare = name.replaceAll("/+$", "").replaceAll(".*/", "");
        return course().lessons().stream()
                .filter(lesson -> lesson.folder().equals(bare)
                        || lesson.folder().startsWith("lesson" + bare + "_")
                        || lesson.folder().startsWith(bare + "_")
                        || lesson.folder().replaceFirst("^lesson\\d+_", "").equals(bare))
                .findFirst();
    }

    /** The path as a person in the workbook's folder types it. */
    public String shown(Path file) {
        return file.startsWith(root) ? root.relativize(file).toString() : file.toString();
    }

    private String unknown(String name) {
        String nearest = course().nearest(name).stream().map(Exercise::id).collect(Collectors.joining(", "));
        return "There is no exercise " + name + ". The nearest names: " + nearest + ".";
    }
}
