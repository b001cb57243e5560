package workbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static workbook.cli.CheckedAside.assertNotJudged;
import static workbook.cli.CheckedAside.assertPassed;
import static workbook.cli.CheckedAside.assertTheirs;
import static workbook.cli.CheckedAside.needs;
import static workbook.cli.CheckedAside.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the machine lacks is never the learner's fault; each has a control that the machine lacks nothing. */
class MachineFaultsTest {

    @TempDir
    static Path root;

    private static CheckedAside course;

    @BeforeAll
    static void start() throws IOException {
        course = new CheckedAside(root);
    }

    @AfterEach
    void repair() {
        course.repair();
    }

    @Test
    void few_files_are_the_machines() throws Exception {
        needs("prlimit");
        assertNotJudged(course.check("Server", "prlimit", "--nofile=70:70"), "too few open files");
        assertPassed(course.check("Server", "prlimit", "--nofile=1000:1000"));
    }

    @Test
    void few_threads_are_the_machines() throws Exception {
        needs("prlimit");
        needs("setpriv");
        // The limit counts all processes of a user, and root has none: so it is somebody who has no others.
        Assumptions.assumeTrue(
                System.getProperty("user.name").equals("root"), "the limit on threads was not tried: only root can");
        assertEquals(0, run(List.of("chmod", "-R", "a+rX", root.toString())));
        String user = String.valueOf(60_000 + ProcessHandle.current().pid() % 5_000);
        String[] nobody = {"setpriv", "--reuid", user, "--clear-groups", "prlimit", "--nproc=36:36"};
        assertNotJudged(course.check("Server", nobody), "can't start more threads");
        nobody[5] = "--nproc=400:400";
        assertPassed(course.check("Server", nobody));
        course.wild("while (true) { var t = new Thread(() -> java.util.concurrent.locks.LockSupport.park());"
                + " t.setDaemon(true); t.start(); }");
        assertTheirs(course.check("Wild", nobody), "too many threads at Wild.java:4");
    }

    @Test
    void a_machine_without_loopback_is_the_machines() throws Exception {
        Assumptions.assumeTrue(
                run(List.of("unshare", "-rn", "true")) == 0, "no network could be taken away: unshare does not work");
        assertNotJudged(course.check("Server", "unshare", "-rn"), "can't connect to 127.0.0.1");
        course.wild("new java.net.Socket(\"127.0.0.1\", 1);");
        assertTheirs(course.check("Wild"), "ConnectException");
    }

    @Test
    void a_jvm_that_does_not_start_is_the_machines() throws Exception {
        course.childOptions("-Xms9000g -Xmx9000g");
        assertNotJudged(course.check("Server"), "does not start");
        course.childOptions("-Dnothing=at-all");
        assertPassed(course.check("Server"));
    }

    @Test
    void a_temporary_folder_that_cannot_be_written_is_the_machines(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        course.childOptions("-Djava.io.tmpdir=" + file);
        assertNotJudged(course.check("Program"), "temporary files");
        course.wild("java.nio.file.Files.createTempFile(\"a\", \"b\");");
        assertTheirs(course.check("Wild"), "FileSystemException");
    }
}
