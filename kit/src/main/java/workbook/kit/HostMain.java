package workbook.kit;

import java.io.InputStream;
import java.util.Map;
import workbook.process.Deadlines;
import workbook.process.ParentJvm;
import workbook.process.Role;
import workbook.process.Service;

/**
 * The learner's JVM: holds the learner's classes and nothing of the test, and does what a {@link
 * RemoteHost} asks.
 *
 * <p>Learner's code that looks for the channel can answer in this one's name; but no answer is a
 * mark.
 */
final class HostMain {

    private volatile ClassLoader classes = HostMain.class.getClassLoader();

    private HostMain() {}

    /** Serves until its parent ends. */
    public static void main(String[] none) {
        var main = new HostMain();
        System.setIn(InputStream.nullInputStream());
        Service service = Service.of(RemoteHost.Loader.class, main::load)
                .with(new HostProblems())
                .finding(main::loaded);
        var unused = ParentJvm.connect(Role.LEARNER, service, Deadlines.ANSWER);
        ParentJvm.stay();
    }

    private Host load(Map<String, byte[]> bytes) {
        classes = new ClassBytes(bytes);
        return new LocalHost(null);
    }

    private Class<?> loaded(String name) {
        try {
            return classes.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
