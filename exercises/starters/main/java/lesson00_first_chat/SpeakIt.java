package lesson00_first_chat;

/**
 * SpeakIt: the two frames that a plain WebSocket sends to take part in a chat.
 *
 * <p>The first connects to the chat, the second is the event {@code say} with the text {@code hi}.
 * Each line is sent to the server as one frame, exactly as you write it.
 *
 * <p>The page: lessons/lesson00_first_chat/SpeakIt.adoc
 */
final class SpeakIt {

    static String frames() {
        // TODO 1: replace the first ? with the frame that a client sends to be let in.
        // TODO 2: replace the second ? with the event say, with the text hi.
        return """
                ?
                ?
                """;
    }

    private SpeakIt() {}
}
