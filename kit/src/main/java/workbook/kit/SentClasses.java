package workbook.kit;

import java.util.Map;

/** Loads classes from the bytes that were sent, and the libraries from the JVM. */
final class SentClasses extends ClassLoader implements ClassBytes {

    private final Map<String, byte[]> classes;

    SentClasses(Map<String, byte[]> classes) {
        super("learner", SentClasses.class.getClassLoader());
        this.classes = classes;
    }

    /** First what was sent: a learner's class of the same name must not hide behind another. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
        }
    }

    @Override
    public Map<String, byte[]> bytes() {
        return classes;
    }
}
