package workbook.check.explain;

import java.util.Locale;

/** What kind of cause it is, in the names that other programs read and count. */
public enum CauseKind {
    /** An event, connect or disconnect listener is not there, or does nothing. */
    NO_LISTENER,
    LISTENS_FOR_ANOTHER_EVENT,
    /** The listener is on the server or on another namespace. */
    LISTENER_ELSEWHERE,
    /** The code makes no namespace of that name. */
    NO_NAMESPACE,
    /** The code has a line that adds the listener, and it did not run. */
    LISTENER_NOT_ADDED,
    LISTENER_ADDED_TWICE,
    LISTENER_REMOVED,
    /** It was added with {@code once}. */
    LISTENS_ONCE,
    /** A listener is added in the connect listener: one more for each client. */
    ADDED_PER_CONNECTION,
    /** It is added in a listener for an event, and so not there before that one ran. */
    ADDED_IN_A_LISTENER,
    /** The event was dropped: its value is not of the class that the listener wants. */
    OTHER_CLASS,
    LISTENER_THREW,
    /** The code ends a connection that should stay. */
    ENDS_CONNECTION,

    /** Nothing in the code sends the event. */
    NOT_SENT,
    /** The method that sends it is called by nothing. */
    NOT_CALLED,
    /** The line that sends it did not run. */
    NOT_REACHED,
    /** It is sent, and not each time that it should be. */
    NOT_ALWAYS_SENT,
    /** It is sent to a room, or at a moment, where nobody hears it. */
    NOBODY_THERE,
    OTHER_HEARERS,
    OTHER_EVENT,
    OTHER_VALUE,
    /** The text stands where the event's name belongs. */
    TEXT_AS_EVENT,
    CLIENT_AMONG_VALUES,
    VALUE_WITHOUT_JSON,
    SENT_TOO_OFTEN,
    /** Somebody hears what nobody should hear. */
    NOT_EXPECTED,

    NOT_ACKNOWLEDGED,
    ACKNOWLEDGED_TWICE,
    ACKNOWLEDGED_TOO_LATE,
    OTHER_ACKNOWLEDGEMENT,
    OTHER_DEADLINE,
    /** The machine's time, where the exercise is handed a clock that the test sets. */
    MACHINE_TIME,
    /** An acknowledgement where an event is expected. */
    ACKNOWLEDGES_INSTEAD,
    EVENT_INSTEAD_OF_ACKNOWLEDGEMENT,

    MALFORMED_FRAME,

    /** What belongs to the log, or to the clients, is on System.out. */
    PRINTED,
    NOT_WRITTEN,
    LINE_NOT_EXPECTED,
    OTHER_LINE,
    OTHER_ORDER,

    NOT_STARTED,
    STARTED_TOO_LATE,
    OTHER_PORT,
    NOT_STOPPED,
    STOPPED_TOO_EARLY,
    MAIN_THREW,
    /** A method that the test calls. */
    METHOD_THREW,

    /** A test that the learner wrote passes whatever happens. */
    TEST_CANNOT_FAIL,
    TEST_NOT_RUN,
    TEST_JUDGES_TIME,
    TEST_REJECTS_RIGHT,
    TEST_MISSES_WRONG,

    // Proven by a small change of the file, after which the test passes.

    /** A condition holds too often, too seldom, or the other way round. */
    OTHER_CONDITION,
    /** {@code ==} compares two texts or other objects. */
    SAME_OBJECT,
    /** A number is off by one, or in another unit. */
    OTHER_NUMBER,
    OTHER_METHOD,
    /** A call gets other arguments, or is one of another object. */
    OTHER_ARGUMENTS,
    /** A statement runs too early or too late. */
    OTHER_MOMENT,
    STATEMENT_TOO_MANY,
    /** A listener or a method does not call what it has to, or does not check a case. */
    STATEMENT_MISSING;

    /** Its name in JSON, such as {@code not_sent}. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
