package lesson06_wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;
import workbook.kit.ScriptedServer;
import workbook.kit.Step;

class BackAgainTest {

    @RegisterExtension
    final Lab lab = Lab.running(BackAgain.class);

    final ScriptedServer server = lab.server(this::news);
    final Page page = lab.functions(Page.class);

    private final Map<SocketIOClient, List<String>> subscriptions = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();

    /** The buttons of the page, and what it shows. */
    interface Page {
        void follow(String topic);

        void unfollow(String topic);

        String status();
    }

    @Test
    @Step(1)
    void news_of_a_topic_are_shown_once() {
        page.follow("Green tea");
        publishes("Green tea", "It's hot.");
        publishes("coffee", "It's cold.");

        assertThat(server).heardOnly("subscribe", "Green tea");
        assertThat(lab.log()).reads("It's hot.");
    }

    @Test
    @Step(1)
    void a_topic_that_is_followed_twice_is_subscribed_once() {
        page.follow("tea");
        page.follow("coffee");
        page.follow("tea");
        publishes("tea", "");
        publishes("coffee", "New cups.");

        assertThat(lab.log()).reads("", "New cups.");
    }

    @Test
    @Step(1)
    void news_with_the_same_text_are_all_shown() {
        page.follow("tea");
        page.follow("coffee");
        publishes("tea", "New cups.");
        publishes("tea", "New cups.");
        publishes("coffee", "New cups.");

        assertThat(lab.log()).reads("New cups.", "New cups.", "New cups.");
    }

    @Test
    @Step(1)
    void a_topic_without_a_name_is_not_followed() {
        page.follow("");
        page.follow("  ");

        assertThat(server).heardNothing();
    }

    // tag::again[]
    @Test
    @Step(2)
    void after_three_interruptions_each_news_is_shown_once() {
        page.follow("tea");
        page.follow("coffee");
        server.drops(); // and the client connects again by itself
        server.drops();
        server.drops();
        publishes("tea", "It's hot.");
        publishes("coffee", "New cups.");

        assertThat(lab.log()).reads("It's hot.", "New cups.");
    }
    // end::again[]

    @Test
    @Step(2)
    void what_is_followed_offline_is_subscribed_once_when_the_line_is_back() {
        page.follow("tea");
        server.goesOffline();
        page.follow("coffee");
        server.comesOnline();
        publishes("coffee", "New cups.");
        publishes("tea", "It's hot.");

        assertThat(lab.log()).reads("New cups.", "It's hot.");
    }

    @Test
    @Step(2)
    void without_a_topic_nothing_is_subscribed() {
        server.drops();

        assertThat(server).heardNothing();
    }

    @Test
    @Step(3)
    void what_is_unfollowed_is_shown_no_more() {
        page.follow("tea");
        page.follow("coffee");
        page.unfollow("tea");
        publishes("tea", "It's hot.");
        publishes("coffee", "New cups.");

        assertThat(server).heard("unsubscribe", "tea");
        assertThat(lab.log()).reads("New cups.");
    }

    @Test
    @Step(3)
    void what_is_unfollowed_stays_off_after_an_interruption() {
        page.follow("coffee");
        page.follow("tea");
        page.unfollow("tea");
        server.drops();
        publishes("tea", "It's hot.");
        publishes("coffee", "New cups.");

        assertThat(lab.log()).reads("New cups.");
    }

    @Test
    @Step(3)
    void so_does_what_is_unfollowed_offline() {
        page.follow("tea");
        server.goesOffline();
        page.unfollow("tea");
        server.comesOnline();
        publishes("tea", "It's hot.");

        assertThat(lab.log()).isEmpty();
    }

    @Test
    @Step(3)
    void what_is_unfollowed_and_followed_again_offline_is_shown() {
        page.follow("tea");
        server.goesOffline();
        page.unfollow("tea");
        page.follow("tea");
        server.comesOnline();
        publishes("tea", "It's hot.");

        assertThat(lab.log()).reads("It's hot.");
    }

    @Test
    @Step(3)
    void what_was_not_followed_cannot_be_unfollowed_and_can_be_followed_later() {
        page.unfollow("coffee");
        assertThat(server).heardNothing();

        page.follow("coffee");
        page.unfollow("coffee");
        page.follow("coffee");
        publishes("coffee", "New cups.");

        assertThat(lab.log()).reads("New cups.");
    }

    @Test
    @Step(4)
    void the_page_shows_whether_it_is_online() {
        assertEquals("online", page.status());

        server.goesOffline();
        assertEquals("offline", page.status());

        server.comesOnline();
        assertEquals("online", page.status());
    }

    @Test
    @Step(4)
    void a_client_that_the_server_has_closed_stays_away() {
        page.follow("tea");
        server.disconnects();
        lab.settles();

        assertEquals("closed by the server", page.status());
        assertEquals(1, connections.get());
    }

    /** Sends a topic's news as often to a client as that has subscribed to it on this connection. */
    // tag::server[]
    void news(SocketIONamespace news) {
        news.addConnectListener(client -> {
            connections.incrementAndGet();
            subscriptions.put(client, new CopyOnWriteArrayList<>());
        });
        news.addDisconnectListener(client -> subscriptions.remove(client));
        news.addEventListener("subscribe", String.class, (client, topic, ack) -> {
            subscriptions.get(client).add(topic);
        });
        news.addEventListener("unsubscribe", String.class, (client, topic, ack) -> {
            subscriptions.get(client).remove(topic);
        });
    }

    private void publishes(String topic, String text) {
        lab.settles();
        subscriptions.forEach((client, topics) -> {
            topics.stream().filter(topic::equals).forEach(each -> client.sendEvent("news", text));
        });
        lab.settles();
    }
    // end::server[]
}
