package workbook.check.workshop;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import workbook.kit.ClassBytes;

/** Loads the classes of one run from memory, and everything else from the workshop. */
final class RunLoader extends ClassLoader implements ClassBytes {

    /** Where JUnit finds it, it starts it, which takes a tenth of a second. */
    private static final String FLIGHT_RECORDER = "jdk.jfr.FlightRecorder";

    private final Map<String, byte[]> classes;

    RunLoader(Map<String, byte[]> classes) {
        super("run", RunLoader.class.getClassLoader());
        this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (name.equals(FLIGHT_RECORDER)) {
            throw new ClassNotFoundException(name);
        }
        if (bytes == null) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
        }
    }

    /** Serves the classes' bytes too: they know the order of the tests in the source. */
    @Override
    public @Nullable InputStream getResourceAsStream(String path) {
        byte[] bytes = classes.get(path.replaceAll("\\.class$", "").replace('/', '.'));
        return bytes == null ? super.getResourceAsStream(path) : new ByteArrayInputStream(bytes);
    }

    @Override
    public Map<String, byte[]> bytes() {
        return classes;
    }
}
