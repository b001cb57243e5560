package workbook.kit.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** An open file of a {@link TestDisk}. */
final class DiskChannel extends FileChannel {

    private final TestDisk disk;
    private final Path file;
    private final FileChannel real;
    private final boolean forces;

    /** @param forces whether each write is stored at once */
    DiskChannel(TestDisk disk, Path file, FileChannel real, boolean forces) {
        this.disk = disk;
        this.file = file;
        this.real = real;
        this.forces = forces;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return write(source, real::write);
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        return write(source, part -> real.write(part, position));
    }

    private int write(ByteBuffer source, Writing writing) throws IOException {
        int wanted = source.remaining();
        if (wanted == 0) {
            return 0;
        }
        disk.step(); // nothing of it is written
        int part = disk.write(wanted);
        ByteBuffer bytes = source.slice(source.position(), part);
        int written = writing.write(bytes);
        disk.stops();
        source.position(source.position() + written);
        if (forces) {
            disk.force(file);
        }
        return written;
    }

    /** How the bytes get into the real file. */
    private interface Writing {
        int write(ByteBuffer part) throws IOException;
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        long written = 0;
        for (int i = offset; i < offset + length; i++) {
            written += write(sources[i]);
        }
        return written;
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
        disk.step();
        long written = real.transferFrom(source, position, count);
        if (forces) {
            disk.force(file);
        }
        return written;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        disk.step();
        disk.force(file);
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        if (size < real.size()) {
            disk.step();
        }
        real.truncate(size);
        return this;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return real.read(target);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        return real.read(target, position);
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        return real.read(targets, offset, length);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        return real.transferTo(position, count, target);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        if (mode != MapMode.READ_ONLY) {
            throw new UnsupportedOperationException("this disk knows only what is written to a channel");
        }
        return real.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return real.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }
}
