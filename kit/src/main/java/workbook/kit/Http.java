package workbook.kit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import workbook.process.DaemonThread;

/**
 * The HTTP client under every Socket.IO client of the kit.
 *
 * <p>As it comes, OkHttp keeps the JVM alive for a minute, lets 64 WebSockets in and no more, and
 * leaves Nagle's algorithm on, which costs 40 ms whenever two small frames follow each other. It
 * would also load the machinery of TLS, which takes a tenth of a second, for a line that never
 * leaves this machine.
 */
final class Http {

    static final OkHttpClient CLIENT = new OkHttpClient.Builder()
            .socketFactory(new PromptSockets())
            .dispatcher(dispatcher())
            .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
            .readTimeout(1, TimeUnit.MINUTES)
            .build();

    private Http() {}

    /** Posts that text, and asks for no answer. */
    static void sends(String address, String text) {
        var request = new Request.Builder()
                .url(address)
                .post(RequestBody.create(text, null))
                .build();
        CLIENT.newCall(request).enqueue(new Callback() {
            @Override
            public void onFailure(Call call, IOException problem) {
                // Nobody is there any more.
            }

            @Override
            public void onResponse(Call call, Response response) {
                response.close();
            }
        });
    }

    private static Dispatcher dispatcher() {
        var threads = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                5,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                DaemonThread.named("workbook-http"));
        var dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(10_000);
        dispatcher.setMaxRequestsPerHost(10_000);
        return dispatcher;
    }

    private static final class PromptSockets extends SocketFactory {

        @Override
        public Socket createSocket() throws IOException {
            var socket = new Socket();
            socket.setTcpNoDelay(true);
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return createSocket(InetAddress.getByName(host), port);
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return createSocket(host, port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            Socket socket = createSocket();
            socket.connect(new java.net.InetSocketAddress(host, port));
            return socket;
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return createSocket(host, port);
        }
    }
}
