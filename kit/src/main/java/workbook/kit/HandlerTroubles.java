package workbook.kit;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.listener.ExceptionListener;
import io.netty.channel.ChannelHandlerContext;
import java.util.List;

/** Exceptions that handlers threw: noted, where the library would print 62 lines and go on. */
@SuppressWarnings("deprecation") // The interface still asks for the ping and pong ones.
final class HandlerTroubles implements ExceptionListener {

    @Override
    public void onEventException(Exception problem, List<Object> values, SocketIOClient client) {
        note("a handler ended", problem, client);
    }

    @Override
    public void onDisconnectException(Exception problem, SocketIOClient client) {
        note("the disconnect listener ended", problem, client);
    }

    @Override
    public void onConnectException(Exception problem, SocketIOClient client) {
        note("the connect listener ended", problem, client);
    }

    @Override
    public void onPingException(Exception problem, SocketIOClient client) {
        note("a ping listener ended", problem, client);
    }

    @Override
    public void onPongException(Exception problem, SocketIOClient client) {
        note("a pong listener ended", problem, client);
    }

    @Override
    public void onAuthException(Throwable problem, SocketIOClient client) {
        note("the token listener ended", problem, client);
    }

    @Override
    public boolean exceptionCaught(ChannelHandlerContext context, Throwable problem) {
        if (!(problem instanceof java.io.IOException)) { // A line that was cut is no trouble.
            note("the server met trouble", problem);
        }
        return true;
    }

    private static void note(String what, Throwable problem, SocketIOClient client) {
        if (!WatchedNamespace.isOver(client)) {
            note(what, problem);
        }
    }

    private static void note(String what, Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        ExerciseThreads.GROUP.note(what, root);
    }
}
