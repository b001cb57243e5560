package workbook.kit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * What is between clients and several servers: each request goes to the server that the exercise chooses.
 *
 * <p>Made by {@link Lab#router}. Each request comes from another port, as if the client had opened a TCP connection for
 * it, unless the test says otherwise.
 */
public final class Router {

    private static final String ADDRESS = "/socket.io/?EIO=4&transport=";
    private static final Pattern SID = Pattern.compile("\"sid\":\"([^\"]+)\"");
    private static final int FIRST_PORT = 50_001;
    private static final int MOST_POLLS = 4; // for one packet: heartbeats and empty answers can come before it
    private static final int MOST_LINES = 3;

    private final Lab lab;
    private final List<String> servers;
    private final Choice choice;
    private final Map<String, Integer> opened = new TreeMap<>();
    private int port = FIRST_PORT;
    private boolean sharesOnePort;

    Router(Lab lab, List<String> servers, Choice choice) {
        this.lab = lab;
        this.servers = servers;
        this.choice = choice;
        servers.forEach(server -> opened.put(server, 0));
    }

    /** What the exercise decides: its static methods. */
    public interface Choice {

        /**
         * Which server gets a request.
         *
         * @param address such as {@code /socket.io/?EIO=4&transport=polling&sid=…}; without {@code sid} if the request
         *     opens a session
         * @param port of the client's TCP connection
         * @return 0 for the first server, 1 for the second
         */
        int choose(String address, int port);

        /** That server has answered such a request with this body. */
        void answered(String address, int server, String body);
    }

    /** From now on, all requests come over the same TCP connection, as from a proxy of many clients. */
    public void sharesOneConnection() {
        sharesOnePort = true;
    }

    /** That many clients open a session each, by long-polling. */
    public void opens(int sessions) {
        for (int i = 1; i <= sessions; i++) {
            new Session(i).opens();
        }
    }

    /**
     * That many clients open a session each by long-polling, connect to the namespace, emit {@code say} with a text of
     * their own and hear it in {@code said}; their requests are mixed. A line for each session that breaks, and at most
     * three; none if all stay whole.
     */
    public Lines talks(int sessions) {
        return new Lines(lab, "list of broken sessions", () -> {
            var all = new ArrayList<Session>();
            for (int i = 1; i <= sessions; i++) {
                all.add(new Session(i));
            }
            inTurn(all, Session::opens);
            inTurn(all, Session::connects);
            inTurn(all, Session::isConnected);
            inTurn(all, Session::says);
            inTurn(all, Session::hears);
            List<String> broken =
                    all.stream().map(Session::broken).flatMap(List::stream).toList();
            return broken.size() <= MOST_LINES ? broken : shortened(broken);
        });
    }

    private static List<String> shortened(List<String> broken) {
        var lines = new ArrayList<>(broken.subList(0, MOST_LINES));
        lines.add("and " + (broken.size() - MOST_LINES) + " more");
        return lines;
    }

    /** The last one that sent a request sends the next one first: no pattern of the order helps. */
    private static void inTurn(List<Session> all, Consumer<Session> does) {
        all.stream().filter(session -> session.broken().isEmpty()).forEach(does);
        Collections.reverse(all);
    }

    /** How many sessions each server has opened, such as {@code north 15}. */
    public Lines opened() {
        return new Lines(
                lab,
                "list of opened sessions",
                () -> opened.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .toList());
    }

    /** The status with which a request is answered that names that session. */
    public int polls(String sid) {
        return sends("polling&sid=" + sid, null).status();
    }

    /** Someone who uses WebSocket only, connected from now on. */
    public Client client(String name) {
        Client client = lab.later(name).at(servers.get(chosen(ADDRESS + "websocket")));
        client.connects();
        return client;
    }

    private int chosen(String address) {
        int from = sharesOnePort ? FIRST_PORT : port++;
        int server = choice.choose(address, from);
        if (server < 0 || server >= servers.size()) {
            throw lab.run()
                    .unmet("your router chooses a server from 0 to " + (servers.size() - 1), "it chose " + server);
        }
        return server;
    }

    private record Answer(int status, String body, String server) {}

    private Answer sends(String query, @Nullable String packet) {
        String address = ADDRESS + query;
        int number = chosen(address);
        String server = servers.get(number);
        Request.Builder request = new Request.Builder()
                .url("http://127.0.0.1:" + lab.run().place(server).port() + address);
        Call call = Http.CLIENT.newCall(
                packet == null
                        ? request.build()
                        : request.post(RequestBody.create(packet, null)).build());
        call.timeout().timeout(Patience.MILLIS, TimeUnit.MILLISECONDS);
        try (Response response = call.execute()) {
            String body = response.body() == null ? "" : response.body().string();
            choice.answered(address, number, body);
            return new Answer(response.code(), body, server);
        } catch (IOException noAnswer) {
            return new Answer(0, "", server);
        }
    }

    /** One client's session, over plain HTTP. */
    private final class Session {

        private final int number;
        private String sid = "";
        private @Nullable String broken;

        Session(int number) {
            this.number = number;
        }

        List<String> broken() {
            return broken == null ? List.of() : List.of(broken);
        }

        void opens() {
            Answer answer = sends("polling", null);
            Matcher found = SID.matcher(answer.body());
            if (found.find()) {
                sid = found.group(1);
                opened.merge(answer.server(), 1, Integer::sum);
            } else {
                breaks("opening request", answer);
            }
        }

        void connects() {
            posts("40" + namespace() + ",");
        }

        void isConnected() {
            polls("40" + namespace() + ",{\"sid\"");
        }

        void says() {
            posts("42" + namespace() + ",[\"say\",\"text " + number + "\"]");
        }

        void hears() {
            polls("42" + namespace() + ",[\"said\",\"text " + number + "\"]");
        }

        /** Each server has a namespace of that name. */
        private String namespace() {
            return lab.run().place(servers.get(0)).namespace();
        }

        private void posts(String packet) {
            Answer answer = sends("polling&sid=" + sid, packet);
            if (answer.status() != 200) {
                breaks("POST", answer);
            }
        }

        private void polls(String packet) {
            for (int i = 0; i < MOST_POLLS; i++) {
                Answer answer = sends("polling&sid=" + sid, null);
                if (answer.status() != 200) {
                    breaks("GET", answer);
                    return;
                }
                if (answer.body().contains(packet)) {
                    return;
                }
            }
            broken = "session " + number + ": it does not get what was sent to it";
        }

        private void breaks(String what, Answer answer) {
            String how = answer.status() == 0 ? "did not answer" : "answered " + answer.status() + " to";
            broken = "session " + number + ": " + answer.server() + " " + how + " its " + what;
        }
    }
}
