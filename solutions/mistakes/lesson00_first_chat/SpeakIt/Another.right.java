// right: spaces between the elements of the list, an empty object after 40, and no text block
package lesson00_first_chat;

final class SpeakIt {

    static String frames() {
        return String.join("\n", "40{}", "42[ \"say\", \"hi\" ]");
    }
}
