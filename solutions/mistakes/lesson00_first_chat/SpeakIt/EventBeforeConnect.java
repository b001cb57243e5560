// mistake: -
// Your frames do what frames do that speak before they were let in.
// The server got an event from somebody who had not said `40`, and ended the connection; what came
// afterwards had nowhere to go. So grace heard neither that ada arrived nor what she said.
// Look at the first line: which of the two frames opens the door?
package lesson00_first_chat;

final class SpeakIt {

    static String frames() {
        return """
                42["say","hi"]
                40
                """;
    }
}
