package workbook.kit;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a lab was told to need; immutable.
 *
 * @param exercise whose server, client, functions or prediction it is about, or null
 * @param program a given server that stands in for the exercise's, or null
 * @param serverProgram the same for one that makes its namespaces itself
 * @param onTrial whether the server is the one that the learner's test is tried on
 * @param tolerant whether an exception in the exercise is only noted
 * @param setup what the exercise's code is given
 * @param options changes the configuration of a server that a given program makes the namespaces of
 * @param servers the names of its servers; one without a name if there is only one
 * @param bus whether the servers are joined
 * @param folder whether there is a folder for files
 * @param network whether all connections go through a network that can fail
 */
record LabSettings(
        @Nullable Class<?> exercise,
        @Nullable BiConsumer<SocketIONamespace, Consumer<String>> program,
        @Nullable Consumer<SocketIOServer> serverProgram,
        boolean onTrial,
        boolean tolerant,
        Setup setup,
        Consumer<Configuration> options,
        List<String> servers,
        boolean bus,
        boolean folder,
        boolean network) {

    /** The name of the only server. */
    static final String SERVER = "server";

    private LabSettings(
            @Nullable Class<?> exercise,
            @Nullable BiConsumer<SocketIONamespace, Consumer<String>> program,
            @Nullable Consumer<SocketIOServer> serverProgram,
            boolean onTrial) {
        this(
                exercise,
                program,
                serverProgram,
                onTrial,
                false,
                Setup.PLAIN,
                options -> {},
                List.of(SERVER),
                false,
                false,
                false);
    }

    static LabSettings of(Class<?> exercise) {
        return new LabSettings(exercise, null, null, false);
    }

    static LabSettings of(BiConsumer<SocketIONamespace, Consumer<String>> program) {
        return new LabSettings(null, program, null, false);
    }

    static LabSettings ofServer(Consumer<SocketIOServer> program) {
        return new LabSettings(null, null, program, false);
    }

    static LabSettings trial() {
        return new LabSettings(null, null, null, true);
    }

    LabSettings about(Class<?> asked) {
        return new LabSettings(
                asked, program, serverProgram, onTrial, tolerant, setup, options, servers, bus, folder, network);
    }

    LabSettings tolerating() {
        return new LabSettings(
                exercise, program, serverProgram, onTrial, true, setup, options, servers, bus, folder, network);
    }

    LabSettings with(Setup other) {
        return new LabSettings(
                exercise, program, serverProgram, onTrial, tolerant, other, options, servers, bus, folder, network);
    }

    LabSettings configured(Consumer<Configuration> other) {
        return new LabSettings(
                exercise, program, serverProgram, onTrial, tolerant, setup, other, servers, bus, folder, network);
    }

    LabSettings with(List<String> names, boolean joined) {
        return new LabSettings(
                exercise, program, serverProgram, onTrial, tolerant, setup, options, names, joined, folder, network);
    }

    LabSettings withFolder() {
        return new LabSettings(
                exercise, program, serverProgram, onTrial, tolerant, setup, options, servers, bus, true, network);
    }

    LabSettings withDisk() {
        return withFolder().with(setup.withDisk());
    }

    LabSettings withNetwork() {
        return new LabSettings(
                exercise, program, serverProgram, onTrial, tolerant, setup, options, servers, bus, folder, true);
    }

    /** More servers than one, of which each has a name. */
    boolean several() {
        return servers.size() > 1;
    }

    Class<?> asked() {
        if (exercise == null) {
            throw new IllegalStateException("this lab has no exercise: Lab.running(...) has");
        }
        return exercise;
    }

    /** Says what the lab was not told to need. */
    void require(boolean needed, String what) {
        if (!needed) {
            throw new IllegalStateException("this lab has no " + what);
        }
    }

    /** The server's JVM is the exercise's own, or the one that the learner's test is tried on. */
    void requireOwnJvm() {
        require(setup.ownJvm() || onTrial, "JVM for its server alone: Lab.running(...).inItsOwnJvm() has one");
    }

    boolean isServedByTheExercise() {
        return program == null && serverProgram == null && !onTrial;
    }

    /** Events without a handler are the exercise's fault if its server is tried, and on the repaired wire. */
    boolean judgesHandlers() {
        return !setup.raw() && isServedByTheExercise() && exercise != null && Methods.has(exercise, "configure");
    }
}
