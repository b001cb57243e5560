// mistake: -
// The list in your second frame isn't JSON, so the server couldn't read it and ended the
// connection.
// Ada was let in, so the first frame is right. In JSON, a text stands between double quotes, both
// the event's name and its value.
// Compare your second line with `42["order","tea"]`, character by character.
package lesson00_first_chat;

final class SpeakIt {

    static String frames() {
        return """
                40
                42[say,hi]
                """;
    }
}
