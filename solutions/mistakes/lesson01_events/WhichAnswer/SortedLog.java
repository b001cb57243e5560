// mistake: -
// You matched each answer with its question, but wrote them in the order of the questions.
// The shop writes a line when an answer arrives, not earlier.
// Read the frames again from the top, and note when each answer arrives.
package lesson01_events;

final class WhichAnswer {

    static String prediction() {
        return """
                tea: no
                coffee: yes
                """;
    }
}
