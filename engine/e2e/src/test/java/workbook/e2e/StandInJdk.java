package workbook.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

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
            for plan in "$here"/[1-9].plan; do
                read -r code then <"$plan"
                rm "$plan"
                [ "$then" != complete ] || cp -R "$here/program" "$here/current" "$(cat "$here/programs")"
                [ "$code" != killed ] || kill -9 $$
                exit "$code"
            done
            """;

    private static final String BATCH = """
            @echo off
            >>"%JDK%\\calls" set CALLED_AS
            for %%N in (9 8 7 6 5 4 3 2 1) do if exist "%JDK%\\%%N.plan" set "PLAN=%JDK%\\%%N.plan"
            set NEXT=nothing
            for /f "usebackq tokens=1,2" %%A in ("%PLAN%") do (
                set CODE=%%A
                set NEXT=%%B
            )
            del "%PLAN%"
            if "%NEXT%"=="settings" type "%JDK%\\settings"
            if not "%NEXT%"=="complete" exit %CODE%
            mkdir "%PROGRAMS%\\program\\lib" 2>nul
            copy /y "%JDK%\\current" "%PROGRAMS%\\current" >nul
            copy /y "%JDK%\\program\\cli.jar" "%PROGRAMS%\\program\\cli.jar" >nul
            copy /y "%JDK%\\program\\lib\\some.jar" "%PROGRAMS%\\program\\lib\\some.jar" >nul
            exit %CODE%
            """;

    private final Path home;
    private final Path programs;

    private StandInJdk(Path home, Path programs) throws IOException {
        this.home = home;
        this.programs = programs;
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("program/lib"));
        Files.createDirectories(programs);
        version("17.0.15");
        Files.writeString(home.resolve("program/cli.jar"), "program\n");
        Files.writeString(home.resolve("program/lib/some.jar"), "library\n");
        Files.writeString(home.resolve("current"), "program\n8 cli.jar\n8 lib/some.jar\n");
        Files.writeString(home.resolve("programs"), programs.toString());
        plan();
    }

    /**
     * Makes one in an empty folder.
     *
     * @param programs where the launcher looks for its program
     */
    static StandInJdk of(Path home, Path programs) throws IOException {
        var jdk = new StandInJdk(home, programs);
        jdk.program("java", SHELL);
        jdk.program("javac", "");
        return jdk;
    }

    /** The same for Windows; its {@code java.exe} wants {@link #environment}. */
    static StandInJdk ofWindows(Path home, Path programs) throws IOException {
        var jdk = new StandInJdk(home, programs);
        WindowsProgram.write(home.resolve("bin/java.exe"));
        WindowsProgram.write(home.resolve("bin/javac.exe"));
        Files.writeString(home.resolve("stand-in.cmd"), BATCH.replace("\n", "\r\n"));
        return jdk;
    }

    /** What tells a {@code java.exe} who it is. */
    Map<String, String> environment() {
        return Map.of(
                "JDK", windows(home),
                "PROGRAMS", windows(programs),
                "STAND_IN", windows(home.resolve("stand-in.cmd")));
    }

    /** As Wine names a file of the system it runs on. */
    static String windows(Path file) {
        return "Z:" + file.toAbsolutePath().toString().replace('/', '\\');
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
        for (int i = 1; i <= 9; i++) {
            Files.deleteIfExists(home.resolve(i + ".plan"));
        }
        for (int i = 0; i < ends.length; i++) {
            Files.writeString(home.resolve((i + 1) + ".plan"), ends[i] + "\n");
        }
    }

    /** Puts the program where the launcher looks for it. */
    void complete() throws IOException {
        for (String file : List.of("current", "program/cli.jar", "program/lib/some.jar")) {
            Files.createDirectories(programs.resolve(file).getParent());
            Files.copy(home.resolve(file), programs.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** How it was called: {@code cli} and {@code site} for a build, all else for the engine with these arguments. */
    List<String> calls() throws IOException {
        return lines().stream()
                .map(line -> line.contains("Build.java")
                        ? line.replaceAll(".*\\W(\\w+)>?$", "$1")
                        : line.replaceAll(".*cli\\.jar[>\"]", "engine"))
                .toList();
    }

    /** The whole of the last call. */
    String lastCall() throws IOException {
        return lines().get(lines().size() - 1);
    }

    private List<String> lines() throws IOException {
        Path calls = home.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls, UTF_8) : List.of();
    }
}
