package workbook.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two ends of one socket, and a shop that can be called through them. */
abstract class RemoteCallsFixture {

    static final int PATIENCE = 20_000;

    record Point(int x, int y) {}

    interface Counter extends AutoCloseable {
        int next();

        @Override
        void close();
    }

    interface Shop {
        Point moved(Point point, int by);

        Map<String, byte[]> bytes(Map<String, byte[]> classes);

        Counter counter(int from);

        int twice(Counter theirs);

        String name(Class<?> type);

        @Nullable
        String nothing();

        List<String> texts();

        int number();

        void waits();

        void fails();

        default String standard() {
            return "of the interface";
        }
    }

    final CountDownLatch held = new CountDownLatch(1);
    final CountDownLatch waiting = new CountDownLatch(1);
    Socket here;
    Socket there;

    @BeforeEach
    void a_line() throws IOException {
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            here = new Socket(door.getInetAddress(), door.getLocalPort());
            there = door.accept();
        }
    }

    @AfterEach
    void no_line() throws IOException {
        held.countDown();
        here.close();
        there.close();
    }

    RemoteCalls caller(long patience) throws IOException {
        var calls = new RemoteCalls(new Frames(here), Service.none(), patience, () -> {});
        calls.listen("caller");
        return calls;
    }

    static final class CountingFrom implements Counter {

        private int at;

        CountingFrom(int from) {
            at = from;
        }

        @Override
        public int next() {
            return ++at;
        }

        @Override
        public void close() {
            at = -1;
        }
    }

    final class OpenShop implements Shop {

        @Override
        public Point moved(Point point, int by) {
            return new Point(point.x() + by, point.y() + by);
        }

        @Override
        public Map<String, byte[]> bytes(Map<String, byte[]> classes) {
            return classes;
        }

        @Override
        public Counter counter(int from) {
            return new CountingFrom(from);
        }

        @Override
        public int twice(Counter theirs) {
            return theirs.next() + theirs.next();
        }

        @Override
        public String name(Class<?> type) {
            return type.getName();
        }

        @Override
        public @Nullable String nothing() {
            return null;
        }

        @Override
        public List<String> texts() {
            return List.of();
        }

        @Override
        public int number() {
            return 1;
        }

        @Override
        public void waits() {
            waiting.countDown();
            try {
                held.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void fails() {
            throw new IllegalArgumentException("no tea");
        }
    }
}
