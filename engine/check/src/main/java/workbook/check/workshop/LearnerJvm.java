package workbook.check.workshop;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import workbook.kit.RemoteHost;
import workbook.process.TemporaryFolder;

/** The JVM of a learner's classes, and the folder that it may have for temporary files: both end together. */
record LearnerJvm(
        RemoteHost host,
        @Nullable LearnerCommand command,
        @Nullable TemporaryFolder folder) implements AutoCloseable {

    static LearnerJvm start(LearnerCommand command) throws IOException {
        TemporaryFolder folder = command.ownFolder() ? TemporaryFolder.of("learner") : null;
        var options = new ArrayList<>(command.options());
        if (folder != null) {
            options.addAll(List.of("-Djava.io.tmpdir=" + folder.path(), "-Duser.home=" + folder.path()));
        }
        try {
            RemoteHost host = RemoteHost.start(
                    options,
                    command.classPath(),
                    words -> words.by(command.starter()).bare());
            // In a sandbox it shares its network with nobody; and it could hide there what it listens with.
            return new LearnerJvm(command.ownFolder() ? host.ownPortsOnly() : host, command, folder);
        } catch (RuntimeException | Error failed) {
            if (folder != null) {
                folder.close();
            }
            throw failed;
        }
    }

    /** True if it waits for classes, and is what would be started now. */
    boolean fits() {
        return host.alive() && Objects.equals(command, LearnerCommand.current());
    }

    @Override
    public void close() {
        host.close();
        if (folder != null) {
            folder.close();
        }
    }
}
