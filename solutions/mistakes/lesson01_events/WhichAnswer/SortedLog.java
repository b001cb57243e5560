// mistake: -
// Your prediction pairs each answer with its question, but in the order of the questions. The
// shop writes a line when an answer arrives, and not before. Read the frames from the top again,
// and note when each answer comes.
package lesson01_events;

final class WhichAnswer {

    static String prediction() {
        return """
                tea: no
                coffee: yes
                """;
    }
}
