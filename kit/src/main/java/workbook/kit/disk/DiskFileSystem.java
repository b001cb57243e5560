package workbook.kit.disk;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The real file system, as seen through a {@link TestDisk}. */
final class DiskFileSystem extends FileSystem {

    private final DiskProvider provider;
    private final FileSystem real;

    DiskFileSystem(TestDisk disk) {
        real = java.nio.file.FileSystems.getDefault();
        provider = new DiskProvider(disk, this);
    }

    /** That path, in this file system. */
    Path path(Path of) {
        Path bare = real(of);
        return (Path) Proxy.newProxyInstance(
                DiskFileSystem.class.getClassLoader(),
                new Class<?>[] {Path.class},
                (proxy, method, arguments) -> answer(bare, method, arguments));
    }

    /** The real path behind one of these; any other as it is. */
    static Path real(Path path) {
        return path.getFileSystem() instanceof DiskFileSystem ? Path.of(path.toString()) : path;
    }

    private @Nullable Object answer(Path bare, Method asked, Object @Nullable [] arguments) throws Throwable {
        if (asked.getName().equals("getFileSystem")) {
            return this;
        }
        Object[] bareArguments = arguments == null
                ? new Object[0]
                : Arrays.stream(arguments)
                        .map(each -> each instanceof Path path ? real(path) : each)
                        .toArray();
        try {
            return wrapped(asked.invoke(bare, bareArguments));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private @Nullable Object wrapped(@Nullable Object result) {
        if (result instanceof Path path) {
            return path(path);
        }
        if (result instanceof Iterator<?> names) {
            List<Object> all = new java.util.ArrayList<>();
            names.forEachRemaining(name -> all.add(name instanceof Path path ? path(path) : name));
            return all.iterator();
        }
        return result;
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return real.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return StreamSupport.stream(real.getRootDirectories().spliterator(), false)
                .map(this::path)
                .toList();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return real.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return real.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return path(real.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        PathMatcher matcher = real.getPathMatcher(pattern);
        return path -> matcher.matches(real(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return real.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException();
    }
}
