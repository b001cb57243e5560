// mistake: M-WS
// Your frames do what frames do that send the bare text, as on a plain WebSocket.
// Ada was let in, so the first line is right. The second reached the server and is no packet: a
// frame has to say what kind of thing it is, and an event needs its name, so that the server knows
// which listener to run. The server ended the connection.
// Look at 42["order","tea"]: digits, then a list of the name and the value.
package lesson00_first_chat;

final class SpeakIt {

    static String frames() {
        return """
                40
                hi
                """;
    }
}
