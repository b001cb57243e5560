package workbook.kit;

import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
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
 * @param raw whether the library's wire stays as it comes
 * @param tolerant whether an exception in the exercise is only noted
 */
record LabSettings(
        @Nullable Class<?> exercise,
        @Nullable BiConsumer<SocketIONamespace, Consumer<String>> program,
        @Nullable Consumer<SocketIOServer> serverProgram,
        boolean onTrial,
        boolean raw,
        boolean tolerant) {

    static LabSettings of(Class<?> exercise) {
        return new LabSettings(exercise, null, null, false, false, false);
    }

    static LabSettings of(BiConsumer<SocketIONamespace, Consumer<String>> program) {
        return new LabSettings(null, program, null, false, false, false);
    }

    static LabSettings ofServer(Consumer<SocketIOServer> program) {
        return new LabSettings(null, null, program, false, false, false);
    }

    static LabSettings trial() {
        return new LabSettings(null, null, null, true, false, false);
    }

    LabSettings about(Class<?> asked) {
        return new LabSettings(asked, program, serverProgram, onTrial, raw, tolerant);
    }

    LabSettings onRawWire() {
        return new LabSettings(exercise, program, serverProgram, onTrial, true, tolerant);
    }

    LabSettings tolerating() {
        return new LabSettings(exercise, program, serverProgram, onTrial, raw, true);
    }

    Class<?> asked() {
        if (exercise == null) {
            throw new IllegalStateException("this lab has no exercise: Lab.running(...) has");
        }
        return exercise;
    }

    boolean isServedByTheExercise() {
        return program == null && serverProgram == null && !onTrial;
    }

    /** Events without a handler are the exercise's fault if its server is tried, and on the repaired wire. */
    boolean judgesHandlers() {
        return !raw && isServedByTheExercise() && exercise != null && Methods.has(exercise, "configure");
    }
}
