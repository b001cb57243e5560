// right: blanks between the parts of the list, an empty set of credentials after 40, no text block
package lesson00_first_chat;

final class SpeakIt {

    static String frames() {
        return String.join("\n", "40{}", "42[ \"say\", \"hi\" ]");
    }
}
