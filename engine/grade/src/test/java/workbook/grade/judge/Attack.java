package workbook.grade.judge;

import java.nio.file.Path;
import java.util.List;

/**
 * Something that an answer tries instead of doing its exercise, or beside it.
 *
 * @param name what it tries
 * @param body statements at the start of {@code configure}; they print a word where it worked
 * @param honest whether the exercise is done as well, which then counts
 * @param reaches whether it works where there is no sandbox: what two JVMs don't protect
 * @param sandboxOnly why it is not tried without one, or empty
 */
record Attack(String name, String body, boolean honest, boolean reaches, String sandboxOnly) {

    private static final String USES_UP = "it would use up this machine";

    static Attack gainless(String name, String body) {
        return new Attack(name, body, false, false, "");
    }

    static Attack reaching(String name, String body) {
        return new Attack(name, body, false, true, "");
    }

    Attack besideHonestWork() {
        return new Attack(name, body, true, reaches, sandboxOnly);
    }

    Attack inSandboxOnly() {
        return new Attack(name, body, honest, reaches, USES_UP);
    }

    /**
     * All of them.
     *
     * @param marks a file where a mark could be written
     * @param root the workbook with the tests and solutions
     * @param grader the process that must live
     */
    static List<Attack> all(Path marks, Path root, long grader) {
        String test = root.resolve("exercises/src/test/java/lesson00_first_chat/HelloChatTest.java")
                .toString();
        return List.of(
                gainless("ends the JVM with 0", "System.exit(0);"),
                gainless("halts the JVM", "Runtime.getRuntime().halt(0);"),
                gainless("prints a result and halts", """
                        System.out.println("{\\"verdict\\":{\\"status\\":\\"passed\\",\\"points\\":1}}");
                        System.out.flush();
                        Runtime.getRuntime().halt(0);
                        """),
                reaching("writes a mark", """
                        try { var marks = java.nio.file.Path.of("MARKS");
                          if (java.nio.file.Files.exists(marks)) {
                            java.nio.file.Files.writeString(marks, "passed"); System.out.println("GOT THERE"); }
                        } catch (java.io.IOException none) { }
                        """.replace("MARKS", marks.toString())),
                reaching("reads the test", """
                        try { java.nio.file.Files.readString(java.nio.file.Path.of("TEST"));
                          System.out.println("GOT THERE"); } catch (java.io.IOException none) { }
                        """.replace("TEST", test)),
                gainless("loads the test's class", """
                        try { Class.forName("lesson00_first_chat.HelloChatTest");
                          System.out.println("GOT THERE"); } catch (ClassNotFoundException none) { }
                        """),
                gainless("looks for secrets in its environment and command line", """
                        String all = System.getenv().toString() + java.util.Arrays.toString(
                            ProcessHandle.current().info().arguments().orElse(new String[0]));
                        if (all.contains("secret") || System.getenv("PATH") != null) { System.out.println("GOT THERE"); }
                        """)
                        .besideHonestWork(),
                reaching("sees the grader's process", """
                        if (ProcessHandle.of(GRADERL).isPresent()) { System.out.println("GOT THERE"); }
                        """.replace("GRADER", Long.toString(grader))),
                gainless("loads an agent into its judge", """
                        try { long judge = ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(1L);
                          Class<?> machine = Class.forName("com.sun.tools.attach.VirtualMachine");
                          machine.getMethod("attach", String.class).invoke(null, Long.toString(judge));
                          System.out.println("GOT THERE"); } catch (Exception | LinkageError none) { }
                        """),
                gainless("fills its output", """
                        String line = "x".repeat(1000);
                        for (int i = 0; i < 8_000; i++) { System.out.println(line); }
                        """).besideHonestWork(),
                gainless(
                        "fills its heap",
                        "var all = new java.util.ArrayList<byte[]>(); while (true) { all.add(new byte[1 << 20]); }"),
                gainless("overflows its stack", "configure(chat);"),
                gainless("takes native memory", """
                        try { var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe"); field.setAccessible(true);
                          var unsafe = (sun.misc.Unsafe) field.get(null);
                          for (int i = 0; i < 30; i++) { long at = unsafe.allocateMemory(64 << 20);
                            unsafe.setMemory(at, 64 << 20, (byte) 1); }
                          System.out.println("GOT THERE"); } catch (Exception | OutOfMemoryError none) { }
                        """).inSandboxOnly(),
                gainless("starts a process", """
                        try { new ProcessBuilder("/bin/sleep", "777").start(); System.out.println("GOT THERE");
                        } catch (java.io.IOException none) { }
                        """).inSandboxOnly().besideHonestWork(),
                gainless("fills the disk", """
                        try (var out = new java.io.FileOutputStream("/tmp/big")) {
                          for (int i = 0; i < 64; i++) { out.write(new byte[1 << 20]); }
                          System.out.println("GOT THERE"); } catch (java.io.IOException none) { }
                        """).inSandboxOnly().besideHonestWork(),
                gainless("starts threads without end", """
                        try { for (int i = 0; i < 3000; i++) { var t = new Thread(() -> {
                            try { Thread.sleep(100_000); } catch (InterruptedException e) { } }); t.setDaemon(true); t.start(); }
                          System.out.println("GOT THERE"); } catch (OutOfMemoryError none) { }
                        """).inSandboxOnly(),
                gainless("starts small threads without end", """
                        try { for (int i = 0; i < 1500; i++) { var t = new Thread(null, () -> {
                            try { Thread.sleep(100_000); } catch (InterruptedException e) { } }, "t", 16_384);
                            t.setDaemon(true); t.start(); }
                          System.out.println("GOT THERE"); } catch (OutOfMemoryError none) { }
                        """).inSandboxOnly(),
                gainless("leaves the machine", """
                        try (var socket = new java.net.Socket()) {
                          socket.connect(new java.net.InetSocketAddress("192.0.2.1", 80), 300);
                          System.out.println("GOT THERE"); }
                        catch (java.net.SocketTimeoutException onItsWay) { System.out.println("GOT THERE"); }
                        catch (java.io.IOException none) { }
                        """).inSandboxOnly().besideHonestWork(),
                reaching("kills its judge", """
                        ProcessHandle.current().parent().ifPresent(judge -> {
                          if (judge.destroyForcibly()) { System.out.println("GOT THERE"); } });
                        """));
    }
}
