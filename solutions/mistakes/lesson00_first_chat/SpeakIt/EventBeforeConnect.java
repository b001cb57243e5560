// mistake: -
// Your first frame isn't the one that connects, so the server ended the connection. Grace heard
// neither that ada arrived nor what she said.
// A client that hasn't sent `40` may send nothing else.
// Look at your first line. It must be `4` for a message, `0` for connect, and nothing more.
package lesson00_first_chat;

final class SpeakIt {

    static String frames() {
        return """
                42["say","hi"]
                40
                """;
    }
}
