package workbook.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Builds what the launcher starts, or has a sentence for why it cannot.
 *
 * <p>The launcher runs this file as it is, before anything was compiled: so it needs the JDK only,
 * and is one file. Everything that can wait until there is an engine is there instead.
 *
 * <p>A program is built into a new folder, {@code .workbook/engine/cli/ID}. Only when it is whole
 * and on the disk, the file {@code current} beside that folder is replaced: it names the folder, and
 * each file in it with its size. The launcher starts what {@code current} names if all of it is
 * there, and builds anew if not; so a build may be interrupted at any moment.
 */
public final class Build {

    /** What Maven's log says before the name of a library that is cut off. */
    static final String BROKEN = "This library is broken: ";

    /** How long Maven waits for a network, as Maven 3.9 and 4 call it, and those before. */
    public static final List<String> NETWORK_OPTIONS = List.of(
            "-Daether.connector.connectTimeout=15000",
            "-Daether.connector.requestTimeout=30000",
            "-Dmaven.wagon.rto=30000",
            "-Daether.connector.http.retryHandler.count=1",
            "-Dmaven.wagon.http.retryHandler.count=1");

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final int FAILED = 2;
    private static final int MEMORY_LINES = 400;
    private static final int PATIENCE_SECONDS = 25;

    /** A library that is broken, and then another: each is downloaded again once. */
    private static final int ATTEMPTS = 4;

    private final Path root;
    private final Program program;
    private final Screen screen;
    private final Map<String, String> environment;
    private final int patience;
    private final Deque<String> said = new ArrayDeque<>();

    /** @param patience how many seconds may pass without anything from the network, while Maven downloads */
    Build(Path root, Program program, Screen screen, Map<String, String> environment, int patience) {
        this.root = root;
        this.program = program;
        this.screen = screen;
        this.environment = environment;
        this.patience = patience;
    }

    /** Arguments: the workbook's folder, and {@code cli}, {@code site}, {@code grade} or {@code sheet}. Ends with 0 or 2. */
    public static void main(String[] arguments) {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        var program = Program.named(arguments[1], root);
        System.exit(new Build(root, program, Screen.standard(), System.getenv(), PATIENCE_SECONDS).run());
    }

    int run() {
        try {
            mustBeBuildable();
            Path state = Files.createDirectories(root.resolve(".workbook"));
            try (FileChannel file = FileChannel.open(
                    state.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                if (waited(file) && program.whole()) {
                    return 0; // the other build has made the pages, too
                }
                boolean complete = upToDate() && program.whole();
                return !complete ? build(state) : program.rendersPages() ? makePages(state) : 0;
            }
        } catch (Failure failure) {
            screen.say(failure.getMessage());
            return FAILED;
        } catch (UncheckedIOException e) {
            screen.say(sentence(e.getCause()));
            return FAILED;
        } catch (IOException e) {
            screen.say(sentence(e));
            return FAILED;
        }
    }

    private void mustBeBuildable() {
        if (!Files.exists(root.resolve("engine/cli/pom.xml"))) {
            throw new Failure("Something is missing in " + root
                    + ", and a release builds nothing: unpack its zip again, over the existing files.");
        }
        if (root.toString().codePoints().anyMatch(Character::isSupplementaryCodePoint)) {
            throw new Failure("Java cannot compile in the folder " + root
                    + ", because of a character in its name, such as an emoji: rename it, or move the workbook.");
        }
    }

    /** Waits for another build; true if there was one. Where files cannot be locked, nobody waits. */
    private boolean waited(FileChannel file) {
        try {
            FileLock free = file.tryLock();
            if (free != null) {
                return false;
            }
            screen.say("Another ./workbook is building in this folder: waiting until it is done.");
            return file.lock().isValid();
        } catch (IOException noLocksHere) {
            return false;
        }
    }

    /** True if it was built from these sources, for one that ended since another launcher built it. */
    private boolean upToDate() {
        try {
            Optional<Path> folder = program.folder();
            Optional<SourceList> built = folder.isEmpty() ? Optional.empty() : SourceList.read(root, folder.get());
            return built.isPresent() && built.get().same();
        } catch (IOException | RuntimeException garbled) {
            return false;
        }
    }

    /** With what is there: it was asked for because a page is older than its source, which is in no program's list. */
    private int makePages(Path state) throws IOException {
        screen.say("Making the pages again: a page has changed.");
        Path pages = root.resolve("engine/site/target/pages");
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        words.addAll(List.of(Program.renderingOptions()));
        words.addAll(List.of("-jar", program.jar().orElseThrow().toString(), root.toString(), pages.toString()));
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(state.resolve("build.log").toFile())
                .start();
        var stop = new Thread(() -> end(process), "end of the pages");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            if (process.waitFor() != 0) {
                throw new Failure("The pages were not made: "
                        + Files.readString(state.resolve("build.log"), UTF_8).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        } finally {
            end(process);
            removeHook(stop);
        }
        touch(pages);
        return 0;
    }

    /** A page whose source was only saved again is not written again: it would stay older than its source. */
    private static void touch(Path pages) throws IOException {
        FileTime now = FileTime.fromMillis(System.currentTimeMillis());
        try (Stream<Path> files = Files.walk(pages)) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".html")).toList()) {
                Files.setLastModifiedTime(page, now);
            }
        }
    }

    private int build(Path state) throws IOException {
        Path maven = mavenOrFailure();
        String reason = reason();
        screen.say("Building " + program.title + reason + ".");
        if (reason.isEmpty()) {
            screen.say("Only the first time needs the network, and takes as long as its downloads.");
        }
        String id = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        Path aside = state.resolve("build");
        delete(aside);
        SourceList sources = sources();
        runMaven(maven, id, state.resolve("build.log"));
        Path folder = program.home.resolve(id);
        sources.write(folder.resolve(Program.SOURCES));
        Files.createFile(folder.resolve(Program.IN_USE));
        program.put(folder);
        deleteQuietly(aside);
        program.deleteOthers();
        prepare(folder, state.resolve("build.log"));
        return 0;
    }

    private SourceList sources() throws IOException {
        try {
            return SourceList.of(root, program.modules);
        } catch (NoSuchFileException e) {
            throw new Failure(e.getFile()
                    + " is missing, and the workbook is built from it: bring it back (git restore), or get the whole"
                    + " project once more.");
        }
    }

    private String reason() {
        if (!Files.exists(program.current())) {
            return "";
        }
        return program.missing()
                .map(file -> " again: " + file + " is missing or damaged")
                .orElse(" again: the sources have changed");
    }

    // Maven

    private Path mavenOrFailure() {
        return maven(environment)
                .orElseThrow(() -> new Failure("There is no Maven (mvn) on the PATH: install Maven 3.8 or newer,"
                        + " the workbook is built with it once."));
    }

    /** Where Maven is, on the PATH of this environment. */
    public static Optional<Path> maven(Map<String, String> environment) {
        List<String> names = File.separatorChar == '\\' ? List.of("mvn.cmd", "mvn.bat", "mvn.exe") : List.of("mvn");
        return Stream.of(environment
                        .getOrDefault("PATH", environment.getOrDefault("Path", ""))
                        .split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> names.stream().map(name -> new File(folder.replace("\"", ""), name)))
                .filter(file -> file.isFile() && file.canExecute())
                .map(File::toPath)
                .findFirst();
    }

    private List<String> command(Path maven, String id, boolean update) {
        var command = new ArrayList<>(List.of(
                maven.toString(),
                "-Dworkbook.build=" + id,
                "-Dstyle.color=never",
                "-pl",
                String.join(",", program.modules),
                "process-classes"));
        command.addAll(NETWORK_OPTIONS);
        if (update) {
            command.add("-U");
        }
        return command;
    }

    private void runMaven(Path maven, String id, Path log) throws IOException {
        boolean update = false;
        for (int attempt = 1; !runMavenOnce(command(maven, id, update), log); attempt++) {
            Optional<Path> broken = brokenLibrary();
            update = said("cached in the local repository");
            if (attempt == ATTEMPTS || (broken.isEmpty() && !update)) {
                throw new Failure(failure(log));
            }
            if (broken.isPresent()) {
                screen.say("A download was broken, and is fetched again: " + broken.get());
                Files.deleteIfExists(broken.get());
            }
        }
    }

    private boolean runMavenOnce(List<String> command, Path log) throws IOException {
        said.clear();
        var builder = new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        var stop = new Thread(() -> end(process), "end of Maven");
        Runtime.getRuntime().addShutdownHook(stop);
        var network = new Network(patience, () -> end(process)).start();
        try (Screen.Line line = screen.line();
                BufferedWriter copy = Files.newBufferedWriter(log, UTF_8);
                var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), charset()))) {
            process.getOutputStream().close();
            for (String raw = lines.readLine(); raw != null; raw = lines.readLine()) {
                String text = COLOUR.matcher(raw).replaceAll("");
                line.heard(text);
                if (network.heard(text)) {
                    note(text);
                    copy.write(text);
                    copy.newLine();
                }
            }
            network.stalled().ifPresent(this::note);
            return process.waitFor() == 0 && network.stalled().isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            network.close();
            end(process);
            removeHook(stop);
        }
    }

    /** Ends Maven and what it has started; by its handle, which leaves what it said to be read. */
    public static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.toHandle().destroy();
    }

    /** Takes a hook back that ends Maven with this JVM; too late if the JVM is ending. */
    public static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            return;
        }
    }

    private static Charset charset() {
        return Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    }

    private void note(String text) {
        said.addLast(text);
        if (said.size() > MEMORY_LINES) {
            said.removeFirst();
        }
    }

    // What went wrong

    private boolean said(String words) {
        return said.stream()
                .anyMatch(line -> Pattern.compile(words).matcher(line).find());
    }

    /** The library that Maven could not read, if it lies where Maven downloads to. */
    private Optional<Path> brokenLibrary() {
        Pattern jar = Pattern.compile("(?:" + BROKEN + "|error reading |error opening |invalid LOC header.*? in "
                + "|zip END header not found.*?: |error in opening zip file:? )(\\S.*?\\.jar)");
        return said.stream()
                .map(jar::matcher)
                .filter(Matcher::find)
                .map(found -> Path.of(found.group(1)))
                .filter(file -> file.isAbsolute() && !file.startsWith(root) && Files.isRegularFile(file))
                .findFirst();
    }

    private String failure(Path log) {
        List<String> pages = block("The pages were not made");
        if (!pages.isEmpty()) { // not Maven's fault: they name the places to fix
            return String.join("\n", pages);
        }
        String where = "Building " + program.title + " failed. The whole log: " + log;
        if (said("No space left on device|not enough space on the disk|Disk quota exceeded")) {
            return where + "\n" + FULL;
        }
        Optional<String> download = failedDownload();
        if (download.isPresent()) {
            return where + "\n" + download.get() + "\nThere is no network, it is too slow, or a proxy is in between."
                    + " Nothing is lost; start ./workbook again when there is one.";
        }
        if (said("Permission denied|AccessDenied|Read-only file system|Could not create local repository")) {
            return where + errors()
                    + "\nMaven could not write its files: it keeps them in the folder .m2 of your home.";
        }
        return where + errors();
    }

    private Optional<String> failedDownload() {
        Pattern transfer =
                Pattern.compile("Could not transfer artifact (\\S+) from/to [^(]*\\([^)]*\\)(?:: (.*?))?(?: ->|$)");
        Optional<String> which = said.stream()
                .map(transfer::matcher)
                .filter(Matcher::find)
                .map(found -> "Maven could not download " + found.group(1) + ": " + found.group(2))
                .findFirst();
        return which.or(() -> said.stream()
                .filter(Pattern.compile(
                                "^For \\d+ s nothing|Unknown host|UnknownHost|timed out|unreachable|offline mode")
                        .asPredicate())
                .findFirst());
    }

    /** Maven's own words: what it marks as errors, else its last ones. */
    private String errors() {
        List<String> errors =
                said.stream().filter(line -> line.contains("[ERROR]")).limit(8).toList();
        List<String> lines = errors.isEmpty()
                ? said.stream().skip(Math.max(0, said.size() - 8)).toList()
                : errors;
        return lines.isEmpty() ? "" : "\n" + String.join("\n", lines);
    }

    private static final String FULL =
            "The disk is full. Make room (the workbook needs about 200 MB), and start ./workbook again.";

    /** What was said from this line on, up to Maven's own words. */
    private List<String> block(String first) {
        return said.stream()
                .dropWhile(line -> !line.startsWith(first))
                .takeWhile(line -> !line.startsWith("["))
                .toList();
    }

    private String sentence(IOException e) {
        String words = String.valueOf(e.getMessage());
        if (words.contains("No space left") || words.contains("not enough space") || words.contains("quota")) {
            return "Building " + program.title + " failed. " + FULL;
        }
        boolean refused = e instanceof AccessDeniedException
                || e instanceof FileAlreadyExistsException
                || e instanceof NotDirectoryException
                || words.contains("Read-only file system");
        if (refused) {
            return "The folder " + root + " cannot be written to (" + words
                    + "): the workbook is built inside it. Copy it to a folder of your own.";
        }
        return "Building " + program.title + " failed (" + e + "). Start ./workbook again; if that fails, too, delete "
                + root.resolve(".workbook/engine") + " and start it once more.";
    }

    // After the build

    /** Class archives let the engine start faster; it works without them. */
    private void prepare(Path folder, Path log) {
        if (!program.prepared) {
            return;
        }
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dworkbook.root=" + root,
                "-jar",
                folder.resolve(program.jar).toString(),
                "prepare");
        try (Screen.Line line = screen.line()) {
            line.step("Preparing a fast start: every exercise is compiled once");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException slowerButRight) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Removes a folder and all in it. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void deleteQuietly(Path folder) {
        try {
            delete(folder);
        } catch (IOException | UncheckedIOException inUse) {
            return; // the next build tries again
        }
    }

    /**
     * Whether anything still comes from the network. Maven waits long, and then for each of many files:
     * after minutes without a line nobody knows whether to wait.
     */
    static final class Network implements AutoCloseable {

        private final int patience;
        private final Runnable giveUp;
        private final Thread watch = new Thread(this::watch, "network");
        private String loading = "";
        private int underWay;
        private int quietSeconds;
        private String stalled = "";

        Network(int patience, Runnable giveUp) {
            this.patience = patience;
            this.giveUp = giveUp;
        }

        Network start() {
            watch.setDaemon(true);
            watch.start();
            return this;
        }

        /** Takes a line of Maven's; false if it tells only how much of a file has come. */
        synchronized boolean heard(String line) {
            quietSeconds = 0;
            if (line.startsWith("Downloading from ")) {
                underWay++;
                loading = line.replaceFirst("^\\S+ \\S+ [^:]*: *", "");
            } else if (line.startsWith("Downloaded from ")) {
                underWay--;
            } else if (line.startsWith("[")) {
                underWay = 0; // it goes on, with all files or with an error
            }
            return !line.isBlank() && !line.startsWith("Progress (");
        }

        private void watch() {
            try {
                while (nextSecond()) {
                    TimeUnit.SECONDS.sleep(1);
                }
                giveUp.run();
            } catch (InterruptedException closed) {
                return;
            }
        }

        /** False if that was one second too many. */
        synchronized boolean nextSecond() {
            quietSeconds++;
            if (underWay > 0 && quietSeconds > patience) {
                stalled =
                        "For " + patience + " s nothing came from the network, while Maven downloaded " + loading + ".";
            }
            return stalled.isEmpty();
        }

        synchronized Optional<String> stalled() {
            return Optional.of(stalled).filter(sentence -> !sentence.isEmpty());
        }

        @Override
        public void close() {
            watch.interrupt();
        }
    }

    /** Why nothing was built, for the learner. */
    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failure(String sentence) {
            super(sentence);
        }
    }

    /** A program in this workbook's folder: where it lies, and whether all of it is there. */
    public static final class Program {

        /** In a program's folder: what it was built from. */
        static final String SOURCES = "sources";

        /** In a program's folder: locked by those who run it. */
        static final String IN_USE = "in-use";

        /** Kept: a file that nobody refers to is closed, and its lock is gone. */
        private static final List<FileChannel> HELD = new CopyOnWriteArrayList<>();

        /** The modules that run and judge an exercise. */
        private static final List<String> JUDGING =
                List.of("process", "wire", "kit", "engine/build", "engine/course", "engine/check");

        private final String title;
        private final Path home;
        private final String jar;
        private final List<String> modules;
        private final boolean prepared;

        private Program(String title, Path home, String jar, List<String> modules, boolean prepared) {
            this.title = title;
            this.home = home;
            this.jar = jar;
            this.modules = modules;
            this.prepared = prepared;
        }

        /** What the launcher starts. */
        public static Program engine(Path root) {
            return new Program(
                    "the workbook",
                    root.resolve(".workbook/engine/cli"),
                    "cli.jar",
                    List.of(
                            "process",
                            "wire",
                            "kit",
                            "engine/build",
                            "engine/course",
                            "engine/terminal",
                            "engine/check",
                            "engine/screen",
                            "engine/cli"),
                    true);
        }

        /** What makes the pages. */
        public static Program site(Path root) {
            return besideEngine("the pages", root, "site", JUDGING);
        }

        /** What grades a class. */
        public static Program grade(Path root) {
            List<String> shown = List.of("engine/terminal", "engine/screen");
            return besideEngine(
                    "the grader",
                    root,
                    "grade",
                    Stream.concat(JUDGING.stream(), shown.stream()).toList());
        }

        /** What reads answers to the reading questions. */
        public static Program sheet(Path root) {
            return besideEngine(
                    "the reader of answer sheets",
                    root,
                    "sheet",
                    List.of("engine/build", "engine/course", "engine/terminal"));
        }

        private static Program besideEngine(String title, Path root, String name, List<String> below) {
            return new Program(
                    title,
                    root.resolve(".workbook/engine/" + name),
                    name + ".jar",
                    Stream.concat(below.stream(), Stream.of("engine/" + name)).toList(),
                    false);
        }

        static Program named(String name, Path root) {
            return switch (name) {
                case "site" -> site(root);
                case "grade" -> grade(root);
                case "sheet" -> sheet(root);
                default -> engine(root);
            };
        }

        /** The folders of the modules that it is built from. */
        List<String> modules() {
            return modules;
        }

        /** What a JVM needs that renders pages. JRuby uses what newer JDKs warn about. */
        public static String[] renderingOptions() {
            var options = new ArrayList<>(List.of("-Xmx512m", "-Djruby.compile.mode=OFF"));
            if (Runtime.version().feature() >= 24) {
                options.add("--sun-misc-unsafe-memory-access=allow");
            }
            return options.toArray(String[]::new);
        }

        /** True for what makes the pages. */
        boolean rendersPages() {
            return jar.equals("site.jar");
        }

        /** The file that names the program's folder, and each file in it with its size. */
        Path current() {
            return home.resolve("current");
        }

        /** The program's jar; empty where it is not there completely. */
        public Optional<Path> jar() {
            return whole() ? folder().map(folder -> folder.resolve(jar)) : Optional.empty();
        }

        /** True if a program in that jar, which the launcher started, has been built anew since. */
        public boolean replaces(Path running) {
            return running.startsWith(home)
                    && folder().filter(newest -> !running.startsWith(newest)).isPresent()
                    && whole();
        }

        boolean whole() {
            return folder().isPresent() && missing().isEmpty();
        }

        /** The folder that is named, whether or not it is there. */
        private Optional<Path> folder() {
            try (Stream<String> lines = Files.lines(current(), UTF_8)) {
                return lines.findFirst().map(home::resolve);
            } catch (IOException | RuntimeException garbled) {
                return Optional.empty();
            }
        }

        /** The first file that is named, and is not there with its size. */
        Optional<String> missing() {
            try {
                List<String> lines = Files.readAllLines(current(), UTF_8);
                Path folder = home.resolve(lines.get(0));
                if (lines.size() < 2) {
                    return Optional.of("current");
                }
                for (String line : lines.subList(1, lines.size())) {
                    String[] parts = line.split(" ", 2);
                    Path file = folder.resolve(parts[1]);
                    if (!Files.isRegularFile(file) || Files.size(file) != Long.parseLong(parts[0])) {
                        return Optional.of(parts[1]);
                    }
                }
                return Optional.empty();
            } catch (IOException | RuntimeException garbled) {
                return Optional.of("current");
            }
        }

        /** Makes it the one that is started, once all of it is on the disk. */
        void put(Path folder) throws IOException {
            var lines = new ArrayList<String>();
            lines.add(String.valueOf(folder.getFileName()));
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    force(file);
                    String path = folder.relativize(file).toString().replace('\\', '/');
                    lines.add(Files.size(file) + " " + path);
                }
            }
            Path next = current().resolveSibling("next");
            Files.writeString(next, String.join("\n", lines) + "\n", UTF_8);
            force(next);
            try {
                Files.move(next, current(), StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(next, current(), StandardCopyOption.REPLACE_EXISTING);
            }
        }

        private static void force(Path file) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }

        /** Removes what was built before, or half, unless somebody runs it. */
        void deleteOthers() {
            Optional<Path> mine = folder();
            try (Stream<Path> all = Files.list(home)) {
                all.filter(Files::isDirectory)
                        .filter(folder -> !mine.equals(Optional.of(folder)))
                        .filter(folder -> !inUse(folder))
                        .forEach(Build::deleteQuietly);
            } catch (IOException nextTime) {
                return;
            }
        }

        private static boolean inUse(Path folder) {
            try (FileChannel file = FileChannel.open(folder.resolve(IN_USE), StandardOpenOption.WRITE);
                    FileLock free = file.tryLock()) {
                return free == null;
            } catch (NoSuchFileException half) {
                return false;
            } catch (IOException unknown) {
                return true;
            }
        }

        /** Says, until this process ends, that the program in this folder is in use. */
        public static void use(Path folder) {
            try {
                FileChannel file = FileChannel.open(folder.resolve(IN_USE), StandardOpenOption.READ);
                if (file.tryLock(0, Long.MAX_VALUE, true) == null) {
                    file.close();
                }
                HELD.add(file);
            } catch (IOException notBuiltHere) {
                return;
            }
        }

        /** True if a jar in this folder cannot be read to its end: then it is built anew at the next start. */
        public boolean discardIfDamaged() {
            boolean damaged = folder().stream()
                    .flatMap(folder -> Stream.of(folder, folder.resolve("lib")))
                    .flatMap(Program::jarsIn)
                    .anyMatch(Program::damaged);
            if (damaged) {
                deleteQuietly(current());
            }
            return damaged;
        }

        private static Stream<Path> jarsIn(Path folder) {
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.toString().endsWith(".jar")).toList().stream();
            } catch (IOException missing) {
                return Stream.empty();
            }
        }

        private static boolean damaged(Path jar) {
            try (var zip = new ZipFile(jar.toFile())) {
                for (ZipEntry entry : zip.stream().toList()) {
                    try (var bytes = zip.getInputStream(entry)) {
                        bytes.readAllBytes();
                    }
                }
                return false;
            } catch (IOException e) {
                return true;
            }
        }
    }

    /** The files that a program is built from: size, time and checksum of each. */
    public static final class SourceList {

        /** What is between the fields of a line, and is in no name of a source. */
        private static final char SEPARATOR = '\t';

        private final Path root;
        private final List<String> modules;
        private final Map<String, Source> sources;

        private SourceList(Path root, List<String> modules, Map<String, Source> sources) {
            this.root = root;
            this.modules = modules;
            this.sources = sources;
        }

        static SourceList of(Path root, List<String> modules) throws IOException {
            var sources = new HashMap<String, Source>();
            new Walk(root) {
                @Override
                boolean visit(Path file, String name, long size, long millis) throws IOException {
                    sources.put(name, new Source(size, millis, sum(file)));
                    return true;
                }
            }.through(modules);
            return new SourceList(root, modules, sources);
        }

        /** The list as it was written; empty where there is none, as in a release. */
        public static Optional<SourceList> read(Path root, Path folder) throws IOException {
            Path list = folder.resolve(Program.SOURCES);
            if (!Files.exists(list)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(list, UTF_8);
            var sources = new HashMap<String, Source>();
            for (String line : lines.subList(1, lines.size())) {
                int size = line.indexOf(SEPARATOR);
                int millis = line.indexOf(SEPARATOR, size + 1);
                int sum = line.indexOf(SEPARATOR, millis + 1);
                sources.put(
                        line.substring(sum + 1),
                        new Source(
                                Long.parseLong(line.substring(0, size)),
                                Long.parseLong(line.substring(size + 1, millis)),
                                line.substring(millis + 1, sum)));
            }
            return Optional.of(new SourceList(root, List.of(lines.get(0).split("" + SEPARATOR)), sources));
        }

        void write(Path list) throws IOException {
            var lines = new ArrayList<String>();
            lines.add(String.join("" + SEPARATOR, modules));
            sources.forEach((name, source) -> lines.add(
                    "" + source.size + SEPARATOR + source.millis + SEPARATOR + source.sum + SEPARATOR + name));
            Files.write(list, lines, UTF_8);
        }

        /**
         * True if the same files are there with the same text. A file of the same size and time is not
         * read; one of another time is, since an archive, a clock or git may have changed that alone.
         */
        public boolean same() throws IOException {
            var left = new HashMap<>(sources);
            boolean same = new Walk(root) {
                @Override
                boolean visit(Path file, String name, long size, long millis) throws IOException {
                    Source before = left.remove(name);
                    return before != null
                            && size == before.size
                            && (millis == before.millis || sum(file).equals(before.sum));
                }
            }.through(modules);
            return same && left.isEmpty();
        }

        /** One of them, as it was. */
        private static final class Source {
            private final long size;
            private final long millis;
            private final String sum;

            Source(long size, long millis, String sum) {
                this.size = size;
                this.millis = millis;
                this.sum = sum;
            }
        }

        /**
         * A walk through all sources, for as long as what is done with each is true. It is part of every
         * start: so it asks the system once for each file, and has no lambdas.
         */
        private abstract static class Walk extends SimpleFileVisitor<Path> {

            private final Path root;
            private boolean on = true;

            Walk(Path root) {
                this.root = root;
            }

            abstract boolean visit(Path file, String name, long size, long millis) throws IOException;

            final boolean through(List<String> modules) throws IOException {
                Files.walkFileTree(root.resolve("pom.xml"), this);
                for (String name : modules) {
                    Path module = root.resolve(name);
                    Files.walkFileTree(module.resolve("pom.xml"), this);
                    Files.walkFileTree(module.resolve("src/main"), this);
                }
                return on;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!leftByEditor(file.getFileName().toString())) {
                    String name = root.relativize(file).toString().replace('\\', '/');
                    on &= visit(
                            file,
                            name,
                            attributes.size(),
                            attributes.lastModifiedTime().toMillis());
                }
                return on ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            private static boolean leftByEditor(String name) {
                return name.startsWith(".") || name.endsWith("~") || name.startsWith("#");
            }
        }

        private static String sum(Path file) throws IOException {
            var sum = new CRC32();
            sum.update(Files.readAllBytes(file));
            return Long.toHexString(sum.getValue());
        }
    }

    /** Where the build tells how far it is: lines, and on a terminal one line that moves. */
    static final class Screen {

        private static final int WIDTH = 79;
        private static final int QUIET_SECONDS = 5;

        private final PrintStream out;
        private final boolean terminal;
        private final int width;

        Screen(PrintStream out, boolean terminal, int width) {
            this.out = out;
            this.terminal = terminal;
            this.width = width;
        }

        /** Standard error; only the launcher knows whether that is a terminal, but on Windows. */
        static Screen standard() {
            boolean windows = File.separatorChar == '\\';
            boolean terminal = Boolean.getBoolean("workbook.terminal") || (windows && console());
            var out = new PrintStream(System.err, true, charset());
            return new Screen(out, terminal, terminal && !windows ? columns() : WIDTH);
        }

        /** Since JDK 22 there can be a console where there is no terminal; the old one tells the truth. */
        @SuppressWarnings("SystemConsoleNull")
        private static boolean console() {
            System.setProperty("jdk.console", "java.base");
            return System.console() != null;
        }

        private static int columns() {
            try {
                Process stty = new ProcessBuilder("stty", "size")
                        .redirectInput(new File("/dev/tty"))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                String[] size = new String(stty.getInputStream().readAllBytes(), UTF_8)
                        .strip()
                        .split(" ", -1);
                int columns = size.length == 2 ? Integer.parseInt(size[1]) : 0;
                return columns > 0 ? columns - 1 : WIDTH;
            } catch (IOException | NumberFormatException unknown) {
                return WIDTH;
            }
        }

        void say(String sentence) {
            out.println(sentence);
        }

        Line line() {
            return new Line();
        }

        /** What happens now, for how long; on a terminal it is drawn anew each second. */
        final class Line implements AutoCloseable {

            private static final Pattern STEP = Pattern.compile("Building (.+?) \\d\\S* +\\[([^]]+)]");

            private final long begin = System.nanoTime();
            private final Thread ticker = new Thread(this::tick, "progress");
            private String step = "Starting Maven";
            private int downloads;
            private boolean done;

            Line() {
                ticker.setDaemon(true);
                ticker.start();
            }

            /** Takes what is news to a learner from a line of Maven's. */
            synchronized void heard(String text) {
                Matcher found = STEP.matcher(text);
                if (found.find()) {
                    step("[" + found.group(2) + "] " + found.group(1));
                } else if (text.startsWith("Downloading from ")) {
                    downloads++;
                    draw();
                }
            }

            synchronized void step(String name) {
                step = name;
                if (!terminal) {
                    out.println("  " + name);
                }
                draw();
            }

            private void tick() {
                try {
                    for (int seconds = 1; ; seconds++) {
                        TimeUnit.SECONDS.sleep(1);
                        tick(seconds % QUIET_SECONDS == 0);
                    }
                } catch (InterruptedException closed) {
                    return;
                }
            }

            private synchronized void tick(boolean quietForLong) {
                if (quietForLong && !terminal && !done) {
                    out.println(text());
                }
                draw();
            }

            private void draw() {
                if (terminal && !done) {
                    String text = text();
                    out.print("\r" + (text.length() > width ? text.substring(0, width) : padded(text)));
                    out.flush();
                }
            }

            private String text() {
                long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
                String loads = downloads == 0 ? "" : ", " + downloads + (downloads == 1 ? " download" : " downloads");
                return "  " + step + loads + ", " + seconds + " s";
            }

            private String padded(String text) {
                return text + " ".repeat(width - text.length());
            }

            @Override
            public synchronized void close() {
                done = true;
                ticker.interrupt();
                if (terminal) {
                    out.print("\r" + padded("") + "\r");
                    out.flush();
                }
            }
        }
    }
}
