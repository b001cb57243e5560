package workbook.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A JDK whose {@code java} does nothing but note how it was called, and end as a plan says: so that
 * every way through a launcher can be gone.
 */
final class StandInJdk {

    private static final String SHELL = """
            #!/bin/sh
            here=$(dirname "$0")/..
            case "$*" in
            *-XshowSettings*) exec cat "$here/settings" ;;
            esac
            { printf '<%s>' "$@" && echo; } >>"$here/calls"
            read -r code then <"$here/plan"
            sed 1d "$here/plan" >"$here/rest" && mv "$here/rest" "$here/plan"
            case $then in
            complete) cp -R "$here/program" "$here/current" "$(cat "$here/programs")" ;;
            esac
            [ "$code" != killed ] || kill -9 $$
            exit "$code"
            """;

    private final Path home;
    private final Path programs;

    /**
     * Makes one in an empty folder.
     *
     * @param programs where the launcher looks for its program
     */
    StandInJdk(Path home, Path programs) throws IOException {
        this.home = home;
        this.programs = programs;
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("program/lib"));
        Files.createDirectories(programs);
        program("java", SHELL);
        program("javac", "");
        version("17.0.15");
        Files.writeString(home.resolve("program/check.jar"), "program\n");
        Files.writeString(home.resolve("program/lib/some.jar"), "library\n");
        Files.writeString(home.resolve("current"), "program\n8 check.jar\n8 lib/some.jar\n");
        Files.writeString(home.resolve("programs"), programs.toString());
        plan();
    }

    Path home() {
        return home;
    }

    /** Puts another program in the folder {@code bin}. */
    void program(String name, String script) throws IOException {
        Path file = Files.writeString(home.resolve("bin").resolve(name), script);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    void version(String version) throws IOException {
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Some\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    /**
     * How it ends when it is called first, second and so on: an exit code, and perhaps {@code
     * complete} where it puts the program in its place before.
     */
    void plan(String... ends) throws IOException {
        Files.deleteIfExists(home.resolve("calls"));
        Files.write(home.resolve("plan"), List.of(ends));
    }

    /** Puts the program where the launcher looks for it. */
    void complete() throws IOException {
        for (String file : List.of("current", "program/check.jar", "program/lib/some.jar")) {
            Files.createDirectories(programs.resolve(file).getParent());
            Files.copy(home.resolve(file), programs.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** How it was called: {@code check} and {@code site} for a build, all else for the engine with these arguments. */
    List<String> calls() throws IOException {
        Path calls = home.resolve("calls");
        if (!Files.exists(calls)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(calls, UTF_8)) {
            return lines.map(line -> line.contains("Build.java")
                            ? line.replaceAll(".*<(\\w+)>$", "$1")
                            : line.replaceAll(".*check.jar>", "engine"))
                    .toList();
        }
    }

    /** The whole of the last call. */
    String lastCall() throws IOException {
        List<String> lines = Files.readAllLines(home.resolve("calls"), UTF_8);
        return lines.get(lines.size() - 1);
    }
}
