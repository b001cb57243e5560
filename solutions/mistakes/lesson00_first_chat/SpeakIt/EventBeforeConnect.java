// mistake: -
// Your frames do what frames do whose first one is not the one that lets a client in.
// Whoever has not said `40` may say nothing else: the server ended the connection at the first
// frame, and what came afterwards had nowhere to go. So grace heard neither that ada arrived nor
// what she said.
// Look at the first line: a message (`4`), for connecting (`0`), and no more.
package lesson00_first_chat;

final class SpeakIt {

    static String frames() {
        return """
                42["say","hi"]
                40
                """;
    }
}
