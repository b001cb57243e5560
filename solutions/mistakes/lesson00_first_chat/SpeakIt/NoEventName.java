// mistake: M-EVTNAME
// Your second frame emits an event with another name than `say`.
// The server understood both frames, and ada is still connected. The first element of the list is
// always the event's name, and nobody on the server listens for yours. That causes no error.
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
