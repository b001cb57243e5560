package workbook.cli;

import static workbook.cli.CheckedAside.assertTheirs;
import static workbook.cli.CheckedAside.needs;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the learner's code uses up, or asks for in vain, is never the machine's fault. */
class LearnersFaultsTest {

    private static CheckedAside course;

    @BeforeAll
    static void start(@TempDir Path root) throws IOException {
        course = new CheckedAside(root);
    }

    @Test
    void files_that_the_learner_opens_are_the_learners() throws Exception {
        needs("prlimit");
        course.wild("var open = new java.util.ArrayList<Object>();"
                + " while (true) open.add(new java.io.FileInputStream(\"lessons/lesson90_trial/lesson.adoc\"));");
        assertTheirs(
                course.check("Wild", "prlimit", "--nofile=1000:1000"), "too many files or connections at Wild.java:4");
    }

    @Test
    void connections_that_the_learner_opens_are_the_learners() throws Exception {
        needs("prlimit");
        course.wild("var open = new java.util.ArrayList<Object>(); var door = new java.net.ServerSocket(0, 9999);"
                + " while (true) open.add(new java.net.Socket(\"127.0.0.1\", door.getLocalPort()));");
        assertTheirs(
                course.check("Wild", "prlimit", "--nofile=1000:1000"), "too many files or connections at Wild.java:4");
    }

    @Test
    void endless_threads_are_the_learners() throws Exception {
        course.wild(
                "while (true) { var t = new Thread(() -> { while (true) java.util.concurrent.locks.LockSupport.park(); });"
                        + " t.setDaemon(true); t.start(); }");
        assertTheirs(
                course.check("Wild"), " at Wild.java:4"); // of too many threads, or of too much time on a slow machine
    }

    @Test
    void a_class_that_the_learner_asks_for_in_vain_is_the_learners() throws Exception {
        course.wild("Class.forName(\"io.netty.channel.NoSuchThing\");");
        assertTheirs(course.check("Wild"), "ClassNotFoundException: io.netty.channel.NoSuchThing at Wild.java:4");
    }

    @Test
    void memory_that_the_learner_uses_up_is_the_learners() throws Exception {
        course.wild("var l = new java.util.ArrayList<byte[]>(); while (true) l.add(new byte[9999999]);");
        assertTheirs(course.check("Wild"), "used up the memory at Wild.java:4");
    }
}
