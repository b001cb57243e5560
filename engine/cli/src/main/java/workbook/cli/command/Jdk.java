package workbook.cli.command;

/** What the workbook needs of the Java that runs it. */
final class Jdk {

    private Jdk() {}

    /** A Java without a compiler is a complaint. */
    static void mustCompile() {
        if (ModuleLayer.boot().findModule("jdk.compiler").isEmpty()) {
            throw new Complaint("This Java has no compiler (" + System.getProperty("java.home")
                    + " is a JRE): install a JDK 17 or newer, or set JAVA_HOME to its folder.");
        }
    }
}
