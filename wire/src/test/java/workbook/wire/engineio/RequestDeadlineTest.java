package workbook.wire.engineio;

import static io.netty.handler.codec.http.HttpVersion.HTTP_1_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By a clock that the test turns: 100 ms for the parts of a request, 300 ms until the next one. */
class RequestDeadlineTest {

    private final EmbeddedChannel line = new EmbeddedChannel();

    @BeforeEach
    void begin() {
        line.freezeTime();
        line.pipeline().addLast(new RequestDeadline(100, 300));
    }

    @AfterEach
    void end() {
        line.finishAndReleaseAll();
    }

    @Test
    void a_connection_that_says_nothing_is_ended() {
        passes(99);
        assertNull(ended());
        passes(1);
        assertEquals(HttpResponseStatus.REQUEST_TIMEOUT, ended());
    }

    @Test
    void a_request_that_stops_in_the_middle_is_ended() {
        line.writeInbound(new DefaultHttpRequest(HTTP_1_1, HttpMethod.POST, "/"));
        passes(100);
        assertEquals(HttpResponseStatus.REQUEST_TIMEOUT, ended());
    }

    @Test
    void no_time_runs_while_a_request_is_served() {
        line.writeInbound(request());
        passes(10_000);
        assertNull(ended());
        answer(HttpResponseStatus.OK);
        passes(299);
        assertNull(ended());
        passes(1);
        assertEquals(HttpResponseStatus.REQUEST_TIMEOUT, ended());
    }

    @Test
    void nor_while_the_next_one_is_which_came_before_the_answer() {
        line.writeInbound(request(), request());
        answer(HttpResponseStatus.OK);
        passes(10_000);
        assertNull(ended());
        answer(HttpResponseStatus.OK);
        passes(300);
        assertEquals(HttpResponseStatus.REQUEST_TIMEOUT, ended());
    }

    @Test
    void an_answer_does_not_give_the_next_request_more_time_for_its_parts() {
        line.writeInbound(request(), new DefaultHttpRequest(HTTP_1_1, HttpMethod.POST, "/"));
        passes(60);
        answer(HttpResponseStatus.OK);
        passes(40);
        assertEquals(HttpResponseStatus.REQUEST_TIMEOUT, ended());
    }

    @Test
    void continue_is_not_yet_the_answer() {
        line.writeInbound(new DefaultHttpRequest(HTTP_1_1, HttpMethod.POST, "/"));
        answer(HttpResponseStatus.CONTINUE);
        line.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);
        passes(10_000);
        assertNull(ended());
        answer(HttpResponseStatus.OK);
        passes(300);
        assertEquals(HttpResponseStatus.REQUEST_TIMEOUT, ended());
    }

    private static DefaultFullHttpRequest request() {
        return new DefaultFullHttpRequest(HTTP_1_1, HttpMethod.GET, "/");
    }

    private void answer(HttpResponseStatus status) {
        line.writeOutbound(new DefaultFullHttpResponse(HTTP_1_1, status));
        FullHttpResponse written = line.readOutbound();
        assertEquals(status, written.status());
    }

    private void passes(long millis) {
        line.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
        line.runScheduledPendingTasks();
    }

    /** What the connection was told at its end; null if it goes on. */
    private @Nullable HttpResponseStatus ended() {
        FullHttpResponse last = line.readOutbound();
        return last == null ? null : last.status();
    }
}
