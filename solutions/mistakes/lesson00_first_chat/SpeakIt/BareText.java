// mistake: M-WS
// Your second frame is plain text, as on a bare WebSocket. The server couldn't read it and ended
// the connection.
// Ada was let in, so the first frame is right. A frame must begin with digits that say what kind it
// is, and an event needs its name, so that the server knows which listener to run.
// Compare yours with `42["order","tea"]`: digits, then a list of the name and the value.
package lesson00_first_chat;

final class SpeakIt {

    static String frames() {
        return """
                40
                hi
                """;
    }
}
