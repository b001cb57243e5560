package workbook.grade.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import workbook.course.AnswerRule;
import workbook.course.Course;
import workbook.course.Exercise;

/** Decides which files of a submission are answers; everything else, tests above all, is always ours. */
final class Selection {

    private static final int LONGEST_PATH = 400;
    private static final int MOST_NAMED = 5;

    /** The parts of a workbook that hold no answers. */
    private static final Set<String> OURS =
            Set.of("solutions", "process", "kit", "wire", "engine", "witness", "docs", "lessons");

    private final Course course;
    private final Map<String, List<Exercise>> byName;

    Selection(Course course) {
        this.course = course;
        byName = course.exercises().stream()
                .collect(Collectors.groupingBy(each -> each.name().toLowerCase(Locale.ROOT)));
    }

    /** A file that may be the answer to an exercise; the lower the rank, the likelier. */
    private record Candidate(Exercise exercise, Entry entry, int rank) {}

    /** True if a file of that name can be an answer. */
    boolean names(String file) {
        return file.endsWith(".java") && byName.containsKey(bare(file));
    }

    Submission of(String student, List<Entry> entries, List<String> before) {
        var remarks = new ArrayList<>(before);
        var candidates = new HashMap<Exercise, List<Candidate>>();
        var others = new ArrayList<String>();
        for (Entry entry : entries) {
            if (Folder.isTools(entry.path()) || ours(entry.path())) {
                continue;
            }
            Optional<Candidate> found = candidate(entry);
            if (found.isPresent() && fair(entry, remarks)) {
                candidates
                        .computeIfAbsent(found.get().exercise(), any -> new ArrayList<>())
                        .add(found.get());
            } else if (found.isEmpty()
                    && entry.name().endsWith(".java")
                    && !entry.path().contains("src/test/java/")) {
                others.add(entry.path());
            }
        }
        named(others, remarks);
        var files = new ArrayList<Taken>();
        var read = new int[1];
        for (Exercise exercise : course.exercises()) {
            List<Candidate> some = candidates.getOrDefault(exercise, List.of());
            if (!some.isEmpty()) {
                taken(exercise, some, read).ifPresent(files::add);
            }
        }
        if (files.isEmpty()) {
            remarks.add("There is no answer to an exercise in this submission: each is expected in a file like"
                    + " lesson02_chat/Relay.java, and changed by you.");
        }
        return new Submission(student, files, remarks);
    }

    private static boolean fair(Entry entry, List<String> remarks) {
        if (entry.leaves() || entry.path().length() > LONGEST_PATH) {
            remarks.add(shown(entry.path()) + " was not taken: its path leaves the submission, or is too long.");
            return false;
        }
        if (entry.link()) {
            remarks.add(shown(entry.path()) + " was not taken: it is a link to another file. Hand in the file itself.");
            return false;
        }
        return true;
    }

    private static void named(List<String> others, List<String> remarks) {
        if (!others.isEmpty()) {
            String some =
                    others.stream().limit(MOST_NAMED).map(Selection::shown).collect(Collectors.joining(", "));
            int more = others.size() - MOST_NAMED;
            remarks.add("No exercise has a file like this, so it was not taken: " + some
                    + (more > 0 ? ", and " + more + " more." : "."));
        }
    }

    /** Without signs that a terminal or a page would obey, and not for long. */
    private static String shown(String path) {
        String clean = path.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return clean.length() > 120 ? clean.substring(0, 60) + "..." + clean.substring(clean.length() - 50) : clean;
    }

    private static boolean ours(String path) {
        String[] parts = path.split("/", -1);
        for (int i = 0; i < Math.min(2, parts.length - 1); i++) {
            if (OURS.contains(parts[i])) {
                return true;
            }
        }
        return ("/" + path).contains("/" + Exercise.STARTERS);
    }

    private Optional<Candidate> candidate(Entry entry) {
        String name = entry.name();
        if (!name.toLowerCase(Locale.ROOT).endsWith(".java")) {
            return Optional.empty();
        }
        List<Exercise> some = byName.getOrDefault(bare(name), List.of());
        return some.stream()
                .map(each -> new Candidate(each, entry, rank(each, entry, some.size())))
                .filter(each -> each.rank >= 0)
                .min(Comparator.comparingInt(Candidate::rank));
    }

    /** The usual place, the lesson's folder, any place; the right case before any other. Negative if it is not meant. */
    private static int rank(Exercise exercise, Entry entry, int sameName) {
        int spelt = entry.name().equals(exercise.source().getFileName().toString()) ? 0 : 3;
        if (entry.folder().equals(exercise.lesson())) {
            return spelt + (("/" + entry.path()).endsWith("/" + AnswerRule.place(exercise)) ? 0 : 1);
        }
        boolean otherLesson = entry.folder().matches("lesson\\d\\d_.*");
        return sameName > 1 || otherLesson ? -1 : spelt + 2;
    }

    private Optional<Taken> taken(Exercise exercise, List<Candidate> some, int[] read) {
        List<Candidate> sorted = some.stream()
                .sorted(Comparator.comparingInt(Candidate::rank)
                        .thenComparingInt(each -> each.entry().path().length())
                        .thenComparing(each -> each.entry().path()))
                .toList();
        Entry best = sorted.get(0).entry();
        var remarks = new ArrayList<String>();
        try {
            byte[] bytes = best.read(Math.min(AnswerRule.LARGEST_FILE, AnswerRule.LARGEST_SUBMISSION - read[0]));
            read[0] += bytes.length;
            SourceBytes source = SourceBytes.of(best.name(), bytes);
            if (AnswerRule.unchanged(exercise, source.text())) {
                return Optional.empty();
            }
            if (!source.remark().isEmpty()) {
                remarks.add(source.remark());
            }
            place(exercise, sorted, remarks);
            return Optional.of(new Taken(exercise, source.text(), "", remarks));
        } catch (TooLargeException large) {
            return refused(exercise, best.name() + " was not read: " + large.getMessage() + ".");
        } catch (ZipException | java.io.EOFException damaged) {
            return refused(exercise, best.name() + " was not read: the archive is damaged there.");
        } catch (IOException unreadable) {
            return refused(exercise, best.name() + " could not be read.");
        }
    }

    private static Optional<Taken> refused(Exercise exercise, String why) {
        return Optional.of(new Taken(exercise, "", why, List.of()));
    }

    private static void place(Exercise exercise, List<Candidate> sorted, List<String> remarks) {
        Entry best = sorted.get(0).entry();
        String usual = exercise.lesson() + "/" + exercise.source().getFileName();
        if (sorted.get(0).rank() > 1) {
            remarks.add(shown(best.path()) + " was taken for " + usual + ", where it is expected.");
        }
        if (sorted.size() > 1) {
            remarks.add("There are " + sorted.size() + " files for " + exercise.id() + "; this one was taken: "
                    + shown(best.path()) + ".");
        }
    }

    private static String bare(String file) {
        return file.substring(0, Math.max(0, file.length() - ".java".length())).toLowerCase(Locale.ROOT);
    }
}
