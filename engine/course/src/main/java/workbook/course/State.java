package workbook.course;

import java.util.Locale;

/** How far a learner is with one exercise. */
public enum State {
    TODO,
    FAILING,
    DONE;

    /** The name in files and JSON, such as {@code todo}. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state with this name; to do where it is unknown. */
    public static State of(String json) {
        for (State state : values()) {
            if (state.json().equals(json)) {
                return state;
            }
        }
        return TODO;
    }
}
