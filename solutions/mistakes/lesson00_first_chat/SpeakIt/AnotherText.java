// mistake: -
// Your frames do what frames do that say something else than `hi`.
// Ada is in, her event was understood, and grace heard it: the digits, the list and the name are
// right. Only the text is another than the one asked for; capital letters and signs count.
// Look at the second element of the list.
package lesson00_first_chat;

final class SpeakIt {

    static String frames() {
        return """
                40
                42["say","Hi!"]
                """;
    }
}
