package workbook.cli.run;

import java.util.List;
import java.util.Map;

/** What is asked of the JVM in which a learner's own server runs. */
interface ServerStarter {

    /**
     * Returns when the server listens, or has failed to.
     *
     * @param main the class with {@code configure} or {@code main}
     * @param classes the bytes of each class by its name, that one among them
     * @return why it does not listen, in lines; none if it does
     */
    List<String> start(String main, Map<String, byte[]> classes, int port);
}
