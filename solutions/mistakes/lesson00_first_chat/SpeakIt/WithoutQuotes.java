// mistake: -
// Your frames do what frames do whose list is no JSON.
// Ada was let in, so the first line is right. The second begins as an event and cannot be read: in
// JSON a text stands between double quotes, the name of an event as well as its value.
// The server ended the connection.
// Compare your second line with 42["order","tea"], character by character.
package lesson00_first_chat;

final class SpeakIt {

    static String frames() {
        return """
                40
                42[say,hi]
                """;
    }
}
