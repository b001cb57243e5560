package workbook.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import workbook.terminal.Output;
import workbook.terminal.TerminalStyle;

/**
 * Whoever types a command that stands in a page, a hint, a mistake's text or a message finds that it exists: the
 * command, its options, the exercise, lesson, page, script, module or test that it names.
 */
class CommandsInPagesTest {

    private static final Path ROOT = Path.of("../..");
    private static final List<String> PAGES =
            List.of("README.md", "docs", "lessons", "exercises/starters", "exercises/src/test", "solutions/mistakes");
    private static final List<String> MESSAGES = Stream.of(
                    "build", "course", "terminal", "check", "screen", "cli", "site")
            .map(module -> "engine/" + module + "/src/main")
            .toList();

    private static final Pattern QUOTED = Pattern.compile("`((?:\\.[/\\\\]workbook|mvn|/open) [^`]+)`");
    private static final Pattern LISTED = Pattern.compile("^((?:\\./workbook|mvn|/open) .+)$");
    private static final Pattern NAMED = Pattern.compile("\\./workbook ([a-z]+)\\b([^;]*)");
    private static final Pattern OPTION = Pattern.compile(" (--[a-z]+)");

    /** What can follow "./workbook" in a sentence, as in "start ./workbook again". */
    private static final Set<String> WORDS = Set.of("again", "in", "is", "goes", "itself");

    @Test
    void every_command_in_a_page_can_be_typed() throws IOException {
        var wrong = new TreeMap<String, String>();
        int commands = 0;
        for (Path file : files(PAGES, ".md", ".adoc", ".java", ".jsh", ".html")) {
            List<String> lines = Files.readAllLines(file, UTF_8);
            for (int i = 0; i < lines.size(); i++) {
                for (String command : commands(lines.get(i))) {
                    commands++;
                    String place = ROOT.relativize(file) + ":" + (i + 1) + " " + command;
                    complaint(command).ifPresent(problem -> wrong.put(place, problem));
                }
            }
        }
        assertEquals(Map.of(), wrong);
        assertTrue(commands > 80, "the pages have many, and the test found " + commands);
    }

    @Test
    void every_command_that_a_message_names_exists() throws IOException {
        var wrong = new ArrayList<String>();
        for (Path file : files(MESSAGES, ".java", ".html", ".js", ".md")) {
            for (String line : Files.readAllLines(file, UTF_8)) {
                unknown(line).ifPresent(problem -> wrong.add(ROOT.relativize(file) + ": " + problem));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void what_cannot_be_typed_is_found() {
        for (String command : List.of(
                "./workbook lsit",
                "./workbook list --loud",
                "./workbook check Rely",
                "./workbook grade submissions.zip",
                "./workbook grade submissions.zip --out grades --marks",
                "./workbook check --seed many Relay",
                "./workbook reset --plain",
                "./workbook quiz 99",
                "./workbook shell lesson02_chat --page",
                "./workbook read cheatseet",
                "./workbook new exercise Shout",
                "/open lessons/lesson02_chat/crowd.jsh",
                "mvn test -Dtest=RelyTest",
                "mvn -Pbunch verify",
                "mvn verify -pl engine/chek")) {
            assertEquals(List.of(command), commands("Type `" + command + "` here."));
            assertTrue(complaint(command).isPresent(), command);
        }
        assertEquals(List.of(".\\workbook list"), commands("| `.\\workbook list`"));
        assertEquals(List.of("mvn verify"), commands("mvn verify"));
        assertEquals(Optional.of("there is no command chek"), unknown("say(\"./workbook chek \" + name)"));
        assertEquals(Optional.of("check has no --loud"), unknown("say(\"./workbook check \" + name + \" --loud\")"));
        assertEquals(Optional.empty(), unknown("say(\"start ./workbook again\")"));
    }

    private static List<String> commands(String line) {
        Stream<String> listed = LISTED.matcher(line).results().map(found -> found.group(1));
        Stream<String> quoted = QUOTED.matcher(line).results().map(found -> found.group(1));
        return Stream.concat(listed, quoted)
                .map(command -> command.replaceFirst(" +[#<>|].*", ""))
                .toList();
    }

    private static Optional<String> complaint(String command) {
        List<String> words = List.of(command.split("\\s+"));
        List<String> arguments = words.subList(1, words.size());
        return switch (words.get(0)) {
            case "mvn" ->
                arguments.stream()
                        .map(CommandsInPagesTest::maven)
                        .flatMap(Optional::stream)
                        .findFirst();
            case "/open" -> there(arguments.get(0), ROOT.resolve(arguments.get(0)));
            default -> workbook(arguments);
        };
    }

    private static Optional<String> workbook(List<String> typed) {
        List<String> arguments = typed.stream()
                .filter(word -> !word.startsWith("["))
                .map(word -> word.equals("N") || word.equals("NUMBER") ? "1" : word)
                .toList();
        CommandLine.ParseResult parsed;
        if (arguments.size() == 1 && line().getSubcommands().containsKey(arguments.get(0))) {
            return Optional.empty(); // it is named, and not typed
        }
        try {
            parsed = line().parseArgs(arguments.toArray(String[]::new));
        } catch (CommandLine.ParameterException wrong) {
            return Optional.ofNullable(wrong.getMessage());
        }
        if (!parsed.hasSubcommand()) {
            return Optional.empty();
        }
        String name = parsed.subcommand().commandSpec().name();
        return parsed.subcommand().matchedPositionals().stream()
                .flatMap(position -> position.originalStringValues().stream())
                .filter(value -> !value.matches("[A-Z/]+")) // a name for any, such as EXERCISE
                .map(value -> missing(name, value))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> missing(String command, String value) {
        var context = new CommandContext(ROOT, silent());
        boolean known = switch (command) {
            case "quiz", "shell" -> context.lesson(value).isPresent();
            case "read" -> new Commands(ROOT, silent()).run("read", value) != Exit.WRONG_USE;
            case "grade", "sheet" -> true; // files of the teacher's or learner's own
            case "new" -> value.equals("exercise") || value.matches("lesson\\d\\d_\\w+/[A-Z]\\w+");
            default ->
                context.course().find(value).isPresent()
                        || context.lesson(value).isPresent();
        };
        return known ? Optional.empty() : Optional.of("there is no " + value);
    }

    private static Optional<String> maven(String argument) {
        if (argument.startsWith("-P")) {
            String profile = "<id>" + argument.substring(2) + "</id>";
            return files(List.of(""), "pom.xml").stream()
                            .anyMatch(pom -> read(pom).contains(profile))
                    ? Optional.empty()
                    : Optional.of("there is no profile");
        }
        if (argument.startsWith("-Dtest=")) {
            String test = argument.substring("-Dtest=".length()).replaceAll("#.*", "") + ".java";
            return files(List.of(""), "/" + test).isEmpty() ? Optional.of("there is no " + test) : Optional.empty();
        }
        return argument.contains("/") && !argument.contains(":") && !argument.startsWith("-")
                ? Arrays.stream(argument.split(","))
                        .map(module -> there(module, ROOT.resolve(module).resolve("pom.xml")))
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> there(String name, Path file) {
        return Files.exists(file) ? Optional.empty() : Optional.of("there is no " + name);
    }

    /** The first command that a line of a program names, and that does not exist. */
    private static Optional<String> unknown(String line) {
        Matcher named = NAMED.matcher(line);
        while (named.find()) {
            String name = named.group(1);
            CommandLine command = line().getSubcommands().get(name);
            if (command == null && !WORDS.contains(name)) {
                return Optional.of("there is no command " + name);
            }
            Matcher option = OPTION.matcher(named.group(2));
            while (command != null && option.find()) {
                if (command.getCommandSpec().findOption(option.group(1)) == null) {
                    return Optional.of(name + " has no " + option.group(1));
                }
            }
        }
        return Optional.empty();
    }

    private static CommandLine line() {
        return new Commands(ROOT, silent()).line();
    }

    private static Output silent() {
        var nowhere = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        return new Output(nowhere, nowhere, new ByteArrayInputStream(new byte[0]), TerminalStyle.PLAIN);
    }

    private static List<Path> files(List<String> folders, String... endings) {
        return folders.stream()
                .map(ROOT::resolve)
                .flatMap(folder -> all(folder).stream())
                .filter(file -> Stream.of(endings)
                        .anyMatch(ending -> file.toString().replace('\\', '/').endsWith(ending)))
                .toList();
    }

    private static List<Path> all(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            !file.toString().matches(".*[/\\\\](target|\\.git|\\.workbook|node_modules)[/\\\\].*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
