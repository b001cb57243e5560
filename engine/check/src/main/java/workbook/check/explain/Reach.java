package workbook.check.explain;

/** Whom a call that sends reaches, as far as its text tells. */
final class Reach {

    private Reach() {}

    /** What the call does, as far as its text tells. */
    static String of(Call send, SourceFacts source) {
        if (send.receiver().contains("?")) {
            return ""; // which of both it is called on, its text doesn't tell
        }
        boolean server = source.isServer(send.receiver().replaceFirst("[.(].*", ""));
        Listener inside = send.inside();
        String own = inside == null
                ? "that connection"
                : switch (inside.kind()) {
                    case CONNECT -> "the one that has just connected";
                    case DISCONNECT -> "the one that is leaving";
                    case EVENT -> "the one that the event came in on";
                };
        if (send.inLoop() && send.target().matches("(?s).*Operations\\([^)]*\\)")) {
            return "`" + send.words() + "` (line " + send.line() + ") is in a loop: it broadcasts at each turn"
                    + (send.arguments().size() > 2
                            ? ", and leaves `" + send.arguments().get(1) + "` out of that one."
                            : ".");
        }
        if (send.onOwnClient()) {
            return "`" + send.words() + "` (line " + send.line() + ") sends to one connection: " + own + ".";
        }
        if (send.ownClient() == 1) {
            return "With `" + send.arguments().get(1) + "` directly after the event's name (line " + send.line()
                    + "), that connection is left out.";
        }
        if (send.inLoop() && send.target().contains(".get")) {
            return "`" + send.words() + "` (line " + send.line() + ") runs for each client of that loop.";
        }
        if (send.target().contains("getRoomOperations(")) {
            return "`" + send.words() + "` (line " + send.line()
                    + ") sends to the clients that are in that room at that moment.";
        }
        boolean predicate =
                send.arguments().size() > 2 && send.arguments().get(1).contains("->");
        if (predicate && send.target().contains("Operations(")) {
            return "`" + Wording.shortened(send.arguments().get(1).replaceAll("\\s+", " ")) + "` (line " + send.line()
                    + ") decides which clients are left out.";
        }
        if (send.target().endsWith("getBroadcastOperations()")
                && send.arguments().size() < 3) { // with more of them, one may say to whom
            return "`" + send.words() + "` (line " + send.line() + ") sends to every connection "
                    + (server ? "of all namespaces" : "in the namespace")
                    + (inside == null ? "." : ", including " + own + ".");
        }
        return "";
    }
}
