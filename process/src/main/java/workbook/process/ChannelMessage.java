package workbook.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is in a frame after the first ones: exactly one of the two. */
record ChannelMessage(@Nullable Call call, @Nullable Answer answer) {

    /**
     * A call of a method.
     *
     * @param id of this call, among those of one side
     * @param object the number of the object whose method is called
     * @param method its name and the types of its parameters, such as {@code moved(Point,int)}
     */
    record Call(long id, int object, String method, List<JsonNode> arguments) {}

    /**
     * What came of a call.
     *
     * @param id the call's
     * @param result null where something was thrown
     */
    record Answer(long id, JsonNode result, @Nullable ThrownProblem problem) {}
}
