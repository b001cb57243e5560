package workbook.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import workbook.kit.network.Line;

/**
 * Someone with a real Socket.IO client and a connection of their own, in the lab's namespace.
 *
 * <p>Made by {@link Lab#client}; one person can have several.
 */
public final class Client extends Member {

    private final Handshake handshake;
    private final @Nullable Place elsewhere;
    private final List<Joined> joined = new CopyOnWriteArrayList<>();
    private volatile String server;
    private volatile @Nullable Place address;
    private volatile boolean silent;
    private volatile boolean offline;
    private @Nullable ClientConnection connection;
    private ClientConnection.@Nullable Fence arrival;

    Client(Lab lab, String name, Handshake handshake, @Nullable Place elsewhere) {
        super(lab, name, null);
        server = lab.settings().servers().get(0);
        this.handshake = handshake;
        this.elsewhere = elsewhere;
    }

    /** The name in the test; at one of several servers that have names, such as {@code ada at north}. */
    @Override
    public String name() {
        boolean named = elsewhere == null && lab().settings().several() && !server.equals(LabSettings.SERVER);
        return named ? super.name() + " at " + server : super.name();
    }

    boolean isAt(String name) {
        return elsewhere == null && server.equals(name);
    }

    /** From its next connection on it joins that namespace, such as {@code /news}, not the lab's own. */
    public Client in(String namespace) {
        inNamespace(namespace);
        return this;
    }

    /** From its next connection on it connects to that one of several servers. */
    public Client at(String name) {
        server = name;
        return this;
    }

    /**
     * Its line to the server in a lab with a {@link Lab#network}: what can go wrong on it, and how much has
     * crossed it.
     */
    public Line line() {
        return lab().run().line(name(), address());
    }

    /** Its line stays, and nothing crosses it, in a lab with a {@link Lab#network}. */
    public void goesSilent() {
        silent = true;
        lab().run().happened("nothing crosses " + name() + "'s line");
        line().goesSilent();
    }

    /** Ends the silence: what was held back crosses now, in order. */
    public void comesBack() {
        lab().run().happened(name() + "'s line works again");
        line().comesBack();
        silent = false;
        lab().run().moved();
    }

    /**
     * Joins one more namespace on the same connection: at once if it is connected, else whenever it
     * connects. What becomes of that is asked of the member: it may be refused.
     *
     * @param namespace such as {@code /news}
     */
    public Member joins(String namespace) {
        var member = new Joined(this, namespace);
        joined.add(member);
        ClientConnection open = connection;
        if (open != null && connected()) {
            member.joinBy(open);
            member.awaitAnswer();
            caughtUp().holds();
        }
        return member;
    }

    @Override
    public Client answers(String event, Object value) {
        super.answers(event, value);
        return this;
    }

    @Override
    public Client emitsBack(String event, String receipt, String field) {
        super.emitsBack(event, receipt, field);
        return this;
    }

    @Override
    public Client keepsSilentOn(String event) {
        super.keepsSilentOn(event);
        return this;
    }

    /**
     * Connects, again if need be, and returns when the server has answered.
     *
     * @throws IllegalStateException if it is connected already
     */
    public void connects() {
        if (connected()) {
            throw new IllegalStateException(name() + " is connected already");
        }
        lab().run().arrive();
        close(); // of a line that the server ended
        begin();
        awaitAnswers();
        awaitArrival();
        lab().run().acted();
    }

    /** Says goodbye and leaves; returns when the server has dealt with it. */
    public void disconnects() {
        lab().run().arrive();
        live();
        List<Runnable> noticed = departures();
        joined.forEach(Member::quit);
        quit();
        awaitListeners(); // else the line's end can overtake the goodbye
        close();
        noticed.forEach(Runnable::run);
        lab().run().acted();
    }

    /**
     * Loses the line without a goodbye; returns when the server has noticed, and, if this client connects
     * again by itself, when it is back.
     */
    public void drops() {
        lab().run().arrive();
        List<Runnable> noticed = departures();
        if (handshake.reconnects()) {
            members().forEach(Member::expectsAnswer);
        }
        ClientConnection cut = connection;
        lab().run().cut(name(), "loses the connection");
        if (cut != null) {
            cut.cut();
        }
        if (!handshake.reconnects()) {
            close();
        }
        noticed.forEach(Runnable::run);
        if (handshake.reconnects()) {
            awaitAnswers();
            awaitArrival();
        }
        lab().run().acted();
    }

    /**
     * Loses its line and gets no other one; returns when both sides have noticed. From then on, the library's
     * client keeps what it emits, like any client that connects again by itself.
     */
    public void goesOffline() {
        if (!handshake.reconnects()) {
            throw new IllegalStateException(
                    name() + " does not connect again by itself: Handshake.NONE.reconnecting()");
        }
        lab().run().arrive();
        List<Runnable> noticed = departures();
        ClientConnection lost = connection;
        offline = true;
        lab().run().cut(name(), "goes offline");
        if (lost != null) {
            lost.goesOffline();
        }
        noticed.forEach(Runnable::run);
        lab().run().acted();
    }

    /** Ends {@link #goesOffline}: returns when it is connected again, and what it kept is with the server. */
    public void comesOnline() {
        lab().run().arrive();
        ClientConnection lost = connection;
        offline = false;
        lab().run().happened(name() + " is online again");
        if (lost != null) {
            lost.comesOnline();
        }
        members().forEach(Member::awaitReturn);
        fence();
        lab().run().acted();
    }

    @Override
    boolean offline() {
        return offline;
    }

    /** The server's end of it is asked about later; of a program of its own it cannot be. */
    private List<Runnable> departures() {
        if (elsewhere != null) {
            return List.of();
        }
        List<Member> present = new ArrayList<>(joined);
        present.add(this);
        return present.stream()
                .filter(Member::connected)
                .map(member -> {
                    String from = member.destination().namespace();
                    String id = member.id();
                    return (Runnable) () -> lab().run().awaitGone(member.name(), from, id);
                })
                .toList();
    }

    /**
     * Returns when the server has given up on it, because nothing has come from it: in real time, after
     * the server's heartbeat.
     */
    public void isGivenUp() {
        departures().forEach(Runnable::run);
    }

    /** The WebSocket extensions that the server agreed to, such as {@code permessage-deflate}; or empty. */
    public String extensions() {
        live();
        ClientConnection open = connection;
        return open == null ? "" : open.extensions();
    }

    /** The frames of this client's connection, both directions, in order. */
    public List<Frame> frames() {
        return lab().frames().stream()
                .filter(frame -> frame.client().equals(name()))
                .toList();
    }

    /** Its WebSocket opens now; returns when all goes that way. For {@link Handshake#upgradingLater}. */
    public void upgrades() {
        lab().run().arrive();
        finishUpgrade(polling());
    }

    /** The same, and emits this event in the middle: when the server has answered the probe. */
    public void upgrades(String event, Object... values) {
        lab().run().arrive();
        ClientConnection changing = polling();
        changing.whileUpgrading(() -> live().emit(event, false, values));
        lab().run().emitted(destination().namespace(), event);
        finishUpgrade(changing);
    }

    private void finishUpgrade(ClientConnection changing) {
        changing.opensWebSocket();
        if (!changing.hasUpgraded()) {
            throw lab().run().unmet(name() + "'s connection is upgraded to WebSocket", "it is not");
        }
        fence();
        lab().run().acted();
    }

    /** Its WebSocket is refused, as by a proxy on the way. For {@link Handshake#upgradingLater}. */
    public void cannotUpgrade() {
        polling().refusesWebSocket();
        fence();
    }

    private ClientConnection polling() {
        live();
        ClientConnection open = connection;
        if (open == null || !handshake.upgradesLater()) {
            throw new IllegalStateException(name() + " is not Handshake.NONE.upgradingLater()");
        }
        return open;
    }

    /**
     * Each packet that has crossed its connection, in order, with its way: {@code HTTP > 40} if it was sent by
     * long-polling, {@code WebSocket < 40{...}} if the server has sent it by WebSocket. Without the name of the
     * lab's namespace, without ids, and without what only keeps a connection alive or ends a poll. Of a client
     * with a handshake that {@link Handshake#polling polls} at first.
     */
    public List<String> crossings() {
        lab().settles();
        ClientConnection open = connection;
        String own = destination().namespace() + ",";
        return open == null
                ? List.of()
                : open.crossings().stream().map(each -> each.replace(own, "")).toList();
    }

    @Override
    public void leaves() {
        disconnects();
    }

    @Override
    Client client() {
        return this;
    }

    /** All that it is in: the lab's namespace first. */
    List<Member> members() {
        var all = new ArrayList<Member>();
        all.add(this);
        all.addAll(joined);
        return all;
    }

    /** Where it is connected to; frames may come for a while after the test has ended. */
    Place address() {
        Place of = elsewhere == null ? address : elsewhere;
        return of == null ? lab().run().place(server) : of;
    }

    /** True if its arrival says something, so that it matters who came first. */
    boolean announcesItself() {
        return handshake.saysSomething();
    }

    /** Starts connecting; {@link #awaitAnswers} waits for the end. */
    void begin() {
        LabRun run = lab().run();
        address = elsewhere == null ? run.place(server) : elsewhere;
        boolean keep = elsewhere == null && run.keepsConnections();
        ClientConnection line = run.connect(name(), address(), handshake, keep);
        line.tell((sent, text) -> run.record(
                name(),
                members().stream()
                        .map(member -> member.destination().namespace())
                        .toList(),
                sent,
                text));
        connection = line;
        members().forEach(member -> member.joinBy(line));
    }

    void awaitAnswers() {
        members().forEach(Member::awaitAnswer);
        ClientConnection open = connection;
        if (open != null && members().stream().anyMatch(Member::connected)) {
            if (!handshake.upgradesLater() && !open.hasUpgraded()) {
                throw lab().run().unmet(name() + "'s connection is upgraded to WebSocket", "it is not");
            }
            // Not behind the request: the server runs its connect listeners when the answer is written.
            arrival = open.fence();
        }
    }

    /** The answer may be here before the server's connect listeners have run; the fence is not. */
    void awaitArrival() {
        ClientConnection.Fence fence = arrival;
        arrival = null;
        if (fence != null && members().stream().anyMatch(Member::connected)) {
            await(fence);
        }
    }

    @Override
    Runnable fenced() {
        ClientConnection.Fence fence = caughtUp();
        return () -> await(fence);
    }

    /** The same, but a line that ends meanwhile, or has ended, has nothing more to say. */
    Runnable fencedWhileOnline() {
        ClientConnection.Fence fence = caughtUp();
        ClientConnection used = connection;
        return () -> {
            boolean answered = fence.holds();
            if (used != null && !used.online()) {
                awaitListeners();
            } else if (!answered) {
                throw unanswered();
            }
        };
    }

    private void awaitListeners() {
        ClientConnection used = connection;
        if (used != null) {
            used.awaitListeners();
        }
    }

    private void await(ClientConnection.Fence fence) {
        if (!fence.holds()) {
            throw unanswered();
        }
    }

    private Unmet unanswered() {
        ClientConnection used = connection;
        String why = used == null ? "" : used.whyItEnded();
        LabRun run = lab().run();
        return run.unmet(
                "the server handles what " + name() + " sends",
                connected() && why.isEmpty()
                        ? "it does not answer" + run.busy()
                        : "it closed " + name() + "'s connection" + why);
    }

    /** Hears what was sent before now; whether the server answers is not asked. */
    ClientConnection.Fence caughtUp() {
        ClientConnection open = connection;
        return open == null ? () -> false : open.fence();
    }

    /** True if what is sent to it arrives: there is a fence to ask for. */
    boolean onLine() {
        return connection != null && !silent && members().stream().anyMatch(Member::connected);
    }

    /**
     * Leaves at the end of a test, without waiting.
     *
     * @param quiet whether nothing is under way: only then can the connection serve a later test
     */
    void leave(boolean quiet) {
        members().forEach(Member::quit);
        ClientConnection used = connection;
        if (used != null && quiet) {
            used.release();
        } else if (used != null) {
            used.close();
        }
        connection = null;
    }

    private void close() {
        members().forEach(Member::forgetSocket);
        ClientConnection used = connection;
        if (used != null) {
            used.close();
        }
        connection = null;
    }

    /** A client in one more namespace. */
    private static final class Joined extends Member {

        private final Client client;

        Joined(Client client, String namespace) {
            super(client.lab(), client.name() + " in " + namespace, namespace);
            this.client = client;
        }

        @Override
        Client client() {
            return client;
        }
    }
}
