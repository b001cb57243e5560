package workbook.kit.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** What is done with the files of a {@link TestDisk}: each change is a step of it. */
final class DiskProvider extends FileSystemProvider {

    private final TestDisk disk;
    private final DiskFileSystem files;

    DiskProvider(TestDisk disk, DiskFileSystem files) {
        this.disk = disk;
        this.files = files;
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        Path file = DiskFileSystem.real(path);
        boolean shortens = options.contains(StandardOpenOption.TRUNCATE_EXISTING)
                && options.contains(StandardOpenOption.WRITE)
                && Files.exists(file)
                && Files.size(file) > 0;
        if (shortens) {
            disk.step();
        }
        boolean forces = options.contains(StandardOpenOption.SYNC) || options.contains(StandardOpenOption.DSYNC);
        return new DiskChannel(disk, file, FileChannel.open(file, options, attributes), forces);
    }

    @Override
    public void delete(Path path) throws IOException {
        Path file = DiskFileSystem.real(path);
        if (Files.exists(file)) {
            disk.step();
        }
        Files.delete(file);
        disk.deleted(file);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        Path from = DiskFileSystem.real(source);
        Path to = DiskFileSystem.real(target);
        disk.step();
        Files.move(from, to, options);
        disk.moved(from, to);
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        disk.step();
        Files.copy(DiskFileSystem.real(source), DiskFileSystem.real(target), options);
    }

    @Override
    public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
        Files.createDirectory(DiskFileSystem.real(path), attributes);
    }

    @Override
    @SuppressWarnings("StreamResourceLeak") // It is closed with the one that is returned.
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        DirectoryStream<Path> all = Files.newDirectoryStream(
                DiskFileSystem.real(folder), each -> !disk.isOwn(each) && accepts(filter, each));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                Iterator<Path> real = all.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return real.hasNext();
                    }

                    @Override
                    public Path next() {
                        return files.path(real.next());
                    }
                };
            }

            @Override
            public void close() throws IOException {
                all.close();
            }
        };
    }

    private boolean accepts(DirectoryStream.Filter<? super Path> filter, Path each) throws IOException {
        return filter.accept(files.path(each));
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return Files.isSameFile(DiskFileSystem.real(one), DiskFileSystem.real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return Files.isHidden(DiskFileSystem.real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return Files.getFileStore(DiskFileSystem.real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        Path file = DiskFileSystem.real(path);
        file.getFileSystem().provider().checkAccess(file, modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return Files.getFileAttributeView(DiskFileSystem.real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return Files.readAttributes(DiskFileSystem.real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return Files.readAttributes(DiskFileSystem.real(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        Files.setAttribute(DiskFileSystem.real(path), attribute, value, options);
    }

    @Override
    public String getScheme() {
        return "workbook-disk";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return files;
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }
}
