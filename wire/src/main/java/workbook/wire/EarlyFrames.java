package workbook.wire;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.ArrayList;
import java.util.List;

/** Frames that the server sent to a namespace before the client was told that it had joined it. */
final class EarlyFrames {
    private final List<Held> held = new ArrayList<>();

    void hold(WebSocketFrame frame, ChannelPromise promise) {
        held.add(new Held(frame, promise));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the promise tells the library
    void writeTo(ChannelHandlerContext context) {
        for (Held one : held) {
            context.write(one.frame, one.promise);
        }
        held.clear();
    }

    /** To the library a frame that nobody is to receive counts as sent. */
    void drop() {
        for (Held one : held) {
            one.frame.release();
            one.promise.trySuccess();
        }
        held.clear();
    }

    private record Held(WebSocketFrame frame, ChannelPromise promise) {}
}
