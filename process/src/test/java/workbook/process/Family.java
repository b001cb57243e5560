package workbook.process;

import java.io.IOException;
import java.util.List;

/** Started by tests: a JVM that tells about itself, prints, and starts others. */
public final class Family implements ChildJvmTest.Calls {

    private Family() {}

    public static void main(String[] role) {
        var unused = ParentJvm.connect(
                role.length == 0 ? Role.JUDGE : Role.valueOf(role[0]),
                Service.of(ChildJvmTest.Calls.class, new Family()),
                Deadlines.ANSWER);
        ParentJvm.stay();
    }

    static JavaCommand command(String... role) {
        return JavaCommand.of(
                        Family.class.getName(),
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")))
                .arguments(role);
    }

    @Override
    public String readable() {
        return System.getenv()
                + System.getProperties().toString()
                + ProcessHandle.current().info()
                + input();
    }

    private static String input() {
        try {
            return new String(System.in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException closed) {
            return closed.toString();
        }
    }

    @Override
    public void prints(String text) {
        System.out.print(text);
        System.out.flush();
        ParentJvm.markOutput();
    }

    @Override
    public List<Long> child() {
        try {
            ChildJvm child = ChildJvm.start(Role.JUDGE, command(), line -> {});
            ChildJvmTest.Calls calls =
                    child.connect(Service.none(), Deadlines.CONNECT).root(ChildJvmTest.Calls.class);
            return List.of(child.pid(), calls.program());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long program() {
        try {
            return new ProcessBuilder(command().words()).start().pid(); // waits for a first line that never comes
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void exits(int code) {
        Runtime.getRuntime().halt(code);
    }
}
