package workbook.kit;

/** Where every assertion about a lab begins: {@code assertThat(grace).heard("said", "hi")}. */
public final class Assertions {

    private Assertions() {}

    /** What a client heard in a namespace. */
    public static WitnessAssert assertThat(Member member) {
        return new WitnessAssert(member);
    }

    /** What the learner's client sent to the test's server. */
    public static WitnessAssert assertThat(ScriptedServer server) {
        return new WitnessAssert(server);
    }

    /** What came back for a question. */
    public static QuestionAssert assertThat(Question question) {
        return new QuestionAssert(question);
    }

    /** What happened to the messages of a queue. */
    public static HistoryAssert assertThat(WireHistory history) {
        return new HistoryAssert(history);
    }

    /** What an exercise wrote. */
    public static LinesAssert assertThat(Lines lines) {
        return new LinesAssert(lines);
    }

    /** What became of a plain WebSocket. */
    public static PlainSocketAssert assertThat(PlainSocket socket) {
        return new PlainSocketAssert(socket);
    }

    /** What became of a program. */
    public static ProgramAssert assertThat(Program program) {
        return new ProgramAssert(program);
    }

    /** What a browser makes of a piece of HTML. */
    public static HtmlAssert assertThat(Html html) {
        return new HtmlAssert(html);
    }
}
