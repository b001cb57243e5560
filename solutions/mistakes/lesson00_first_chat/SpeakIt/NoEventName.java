// mistake: M-EVTNAME
// Your frames do what frames do that give the event another name than `say`, or none.
// Both frames were understood: ada is in, and may go on. The first text in the list is always the
// event's name, and nobody on the server listens for the one that came. That is no error.
// Look at the list: does it begin with the name, and does the text follow as the second element?
package lesson00_first_chat;

final class SpeakIt {

    static String frames() {
        return """
                40
                42["hi"]
                """;
    }
}
