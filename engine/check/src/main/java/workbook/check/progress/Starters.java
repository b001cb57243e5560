package workbook.check.progress;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import workbook.check.catalog.Exercise;

/**
 * The exercises' files as they came, before a learner touched them.
 *
 * <p>In a clone, git knows them. A commit is its authors' if it touched the workbook itself: its lessons, engine, kit
 * or solutions. So is a commit of only exercises by somebody who made such commits, and who is not the user of
 * this clone. The newest of both counts, whatever the learner committed since. A release has them in a folder of
 * their own. Without git and without that folder, the first run keeps a copy of every file in {@code
 * .workbook/starters}. If the learner makes a repository of that folder later, its first commit may contain answers.
 * So a copy counts more than git as long as all commits of the workbook are the learner's.
 */
public final class Starters {

    private static final List<String> AUTHORS = List.of("lessons", "engine", "kit", "solutions", "pom.xml");

    private final Path root;
    private final Path copies;

    /** The starters of the workbook in this folder. */
    public Starters(Path root) {
        this.root = root;
        this.copies = copies(root);
    }

    /** Where copies are kept of files as they came. */
    static Path copies(Path root) {
        return root.resolve(".workbook/starters");
    }

    /** The text of the file as it came; empty if no release, git or copy knows it. */
    public Optional<String> of(Path file) {
        return read(Exercise.starter(root, file)).or(() -> known(authors(), file));
    }

    /** The same for many files, without those that nothing knows; git is asked only once who the authors are. */
    public Map<Path, String> of(List<Path> files) {
        var texts = new HashMap<Path, String>();
        Optional<Authors> authors = Release.at(root) ? Optional.empty() : authors();
        for (Path file : files) {
            read(Exercise.starter(root, file)).or(() -> known(authors, file)).ifPresent(text -> texts.put(file, text));
        }
        return texts;
    }

    /**
     * The files' texts as this workbook gives them to others, of those whose text is another one now: somebody tries an
     * exercise in it. That is what git's last commit has, or the copy of the first run.
     */
    public Map<Path, String> given(List<Path> files) {
        var texts = new HashMap<Path, String>();
        boolean git = Files.exists(root.resolve(".git"));
        String changed = git
                ? git(List.of("diff", "--name-only", "-z", "HEAD", "--", "exercises"))
                        .orElse("")
                : "";
        List<String> paths = Arrays.asList(changed.split("\0", -1));
        for (Path file : files) {
            String path = root.relativize(file).toString().replace('\\', '/');
            Optional<String> text =
                    !git ? kept(file) : paths.contains(path) ? git(List.of("show", "HEAD:" + path)) : Optional.empty();
            text.ifPresent(given -> texts.put(file, given));
        }
        return texts;
    }

    /** The files among the exercises that git does not know: somebody's own, or forgotten. Empty without git. */
    public List<Path> unknown() {
        if (!Files.exists(root.resolve(".git"))) {
            return List.of();
        }
        String paths = git(List.of("ls-files", "--others", "--exclude-standard", "-z", "--", "exercises/src"))
                .orElse("");
        return Arrays.stream(paths.split("\0", -1))
                .filter(path -> !path.isEmpty())
                .map(path -> root.resolve(path))
                .toList();
    }

    private Optional<String> known(Optional<Authors> authors, Path file) {
        Optional<String> copy = kept(file);
        boolean clone = authors.isPresent() && !authors.get().emails().isEmpty();
        return copy.isPresent() && !clone
                ? copy
                : authors.flatMap(some -> fromGit(some, file)).or(() -> copy);
    }

    private Optional<String> kept(Path file) {
        return read(copies.resolve(root.relativize(file).toString()));
    }

    /**
     * Whose commits bring starters.
     *
     * @param commit the newest one that touched the workbook itself
     * @param emails of everybody who made such commits, without the user of this clone
     */
    private record Authors(String commit, List<String> emails) {}

    /** Keeps a copy of each file that has none yet, where git does not answer. */
    public void keep(List<Path> files) {
        boolean git = Files.exists(root.resolve(".git"))
                && git(List.of("rev-parse", "HEAD")).isPresent();
        if (!git && !Release.at(root)) { // which keeps its own: a file that the learner added is none of them
            files.forEach(this::keep);
        }
    }

    private void keep(Path file) {
        Path copy = copies.resolve(root.relativize(file).toString());
        if (Files.exists(copy)) {
            return;
        }
        try {
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        } catch (IOException readOnly) {
            copy.toFile().deleteOnExit(); // half a copy is worse than none
        }
    }

    private Optional<Authors> authors() {
        if (!Files.exists(root.resolve(".git"))) {
            return Optional.empty();
        }
        return authors(List.of("-1", "--format=%H")).map(commit -> {
            String learner =
                    git(List.of("config", "user.email")).map(String::strip).orElse("");
            List<String> emails = authors(List.of("--format=%ae"))
                    .orElse("")
                    .lines()
                    .distinct()
                    .filter(email -> !email.isBlank() && !email.equalsIgnoreCase(learner))
                    .toList();
            return new Authors(commit, emails);
        });
    }

    /** What git's log says of the commits that touched the workbook itself; empty if there is none. */
    private Optional<String> authors(List<String> options) {
        var log = new ArrayList<>(List.of("log"));
        log.addAll(options);
        log.add("--");
        log.addAll(AUTHORS);
        return git(log).map(String::strip).filter(text -> !text.isEmpty());
    }

    private Optional<String> fromGit(Authors authors, Path file) {
        String path = root.relativize(file).toString().replace('\\', '/');
        return git(List.of("show", newer(authors, path) + ":" + path));
    }

    /** The newest commit, or a later one in which its authors touched nothing but exercises, this one among them. */
    private String newer(Authors authors, String path) {
        if (authors.emails().isEmpty()) {
            return authors.commit();
        }
        var log = new ArrayList<>(List.of("log", "-1", "--format=%H", "--fixed-strings"));
        authors.emails().forEach(email -> log.add("--author=<" + email + ">"));
        log.addAll(List.of(authors.commit() + "..HEAD", "--", path));
        return git(log).map(String::strip).filter(later -> !later.isEmpty()).orElse(authors.commit());
    }

    /** What git prints; empty where it fails or is not installed. */
    private Optional<String> git(List<String> arguments) {
        var command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(arguments);
        try {
            Process git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            git.getOutputStream().close();
            String text = new String(git.getInputStream().readAllBytes(), UTF_8);
            return git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file, UTF_8));
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
