// mistake: -
// Your second frame says something other than `hi`.
// Ada was let in, the server understood her event, and grace heard it: the digits, the list and the
// event's name are right. Only the text differs, and capital letters and punctuation count.
// Compare the second element of the list with the text in the task.
package lesson00_first_chat;

final class SpeakIt {

    static String frames() {
        return """
                40
                42["say","Hi!"]
                """;
    }
}
