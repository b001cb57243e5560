package lesson00_first_chat;

/**
 * SpeakIt: two frames, written by hand, with which a plain WebSocket speaks in a chat.
 *
 * <p>The first connects to the chat, the second is the event {@code say} with the text {@code hi}.
 * The server gets one frame for each line, as it stands here.
 *
 * <p>The page: lessons/lesson00_first_chat/SpeakIt.adoc
 */
final class SpeakIt {

    static String frames() {
        // TODO 1: first line: what a client sends to be let in.
        // TODO 2: second line: the event say with the text hi.
        return """
                ?
                ?
                """;
    }

    private SpeakIt() {}
}
