// variant of: WithoutQuotes
package lesson00_first_chat;

final class SpeakIt {

    static String frames() {
        return """
                40
                42['say','hi']
                """;
    }
}
