package workbook.kit;

import java.io.IOException;
import okhttp3.Request;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** A WebSocket that is opened, or refused, when the test says so; until then it waits, as for a slow network. */
final class HeldWebSocket implements WebSocket {

    private final Request request;
    private final WebSocketListener tapped;
    private final WebSocketListener client;
    private volatile @Nullable WebSocket opened;

    /**
     * @param tapped hears of an open one
     * @param client hears of a refused one, which changes nothing else
     */
    HeldWebSocket(Request request, WebSocketListener tapped, WebSocketListener client) {
        this.request = request;
        this.tapped = tapped;
        this.client = client;
    }

    void opens() {
        opened = Http.CLIENT.newWebSocket(request, tapped);
    }

    void refuses() {
        client.onFailure(this, new IOException("this network lets no WebSocket through"), null);
    }

    @Override
    public Request request() {
        return request;
    }

    @Override
    public long queueSize() {
        WebSocket to = opened;
        return to == null ? 0 : to.queueSize();
    }

    @Override
    public boolean send(String text) {
        WebSocket to = opened;
        return to != null && to.send(text);
    }

    @Override
    public boolean send(ByteString bytes) {
        WebSocket to = opened;
        return to != null && to.send(bytes);
    }

    @Override
    public boolean close(int code, @Nullable String reason) {
        WebSocket to = opened;
        return to != null && to.close(code, reason);
    }

    @Override
    public void cancel() {
        WebSocket to = opened;
        if (to != null) {
            to.cancel();
        }
    }
}
