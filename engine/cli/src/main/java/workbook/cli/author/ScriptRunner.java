package workbook.cli.author;

import java.util.List;

/** What is asked of the JVM in which a lesson's scripts run. */
interface ScriptRunner {

    /** Runs the script of that path, and says in one sentence each what did not come as promised. */
    List<String> run(String script);
}
