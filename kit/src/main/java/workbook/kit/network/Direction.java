package workbook.kit.network;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import workbook.kit.network.PacketOutcome.Fate;

/**
 * One way of a {@link Line}: from its clients to the server, or back. Its faults can be changed at any
 * time, from any thread; a change is in force when the method returns.
 *
 * <p>What crosses keeps its order, whatever the delays.
 */
public final class Direction {

    static final int FULL_SPEED = Integer.MAX_VALUE;

    private final Line line;
    private final boolean toServer;
    private final Random losses;
    private final Random jitter;
    private final Deque<Unit> held = new ArrayDeque<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, PacketAssembler> polling = new HashMap<>();
    private boolean silent;
    private double lossProbability;
    private long shortestDelay;
    private long longestDelay;
    private long lastDue = System.nanoTime();
    private int bytesPerSecond = FULL_SPEED;
    private @Nullable ScheduledFuture<?> wakeUp;
    private long packets;
    private long events;
    private long acknowledgements;
    private long frames;
    private long bytes;

    Direction(Line line, boolean toServer, long seed) {
        this.line = line;
        this.toServer = toServer;
        losses = new Random(seed);
        jitter = new Random(~seed);
    }

    /** The nth event of a name, or the nth acknowledgement, counted from the moment of the call. */
    private static final class Rule {
        private final @Nullable String event;
        private final boolean duplicates;
        private int left;

        Rule(int nth, @Nullable String event, boolean duplicates) {
            if (nth < 1) {
                throw new IllegalArgumentException("Packets are counted from 1, not from " + nth + ".");
            }
            left = nth;
            this.event = event;
            this.duplicates = duplicates;
        }

        boolean fires(Packet packet) {
            boolean meant = event == null ? packet.isAcknowledgement() : event.equals(packet.event());
            return meant && --left == 0;
        }
    }

    /** What crosses at once: one packet of a WebSocket, the packets of a polling body, or none of a bare answer. */
    private record Unit(ProxiedConnection connection, List<Packet> packets, Runnable forward, long due) {}

    /** From now on nothing crosses: not even that a connection was closed. It is held, not lost. */
    public void goesSilent() {
        line.network().run(() -> silent = true);
    }

    /** Ends the silence: what was held crosses now, in its order. */
    public void comesBack() {
        line.network().run(() -> {
            silent = false;
            drain();
        });
    }

    /** From now on everything takes so much longer. */
    public void delays(Duration delay) {
        delays(delay, delay);
    }

    /**
     * From now on everything takes longer, by a time between these two that is drawn anew for each
     * packet. A packet never overtakes another one: it waits for those before it.
     */
    public void delays(Duration shortest, Duration longest) {
        if (shortest.isNegative() || shortest.compareTo(longest) > 0) {
            throw new IllegalArgumentException("A delay from " + shortest + " to " + longest + " cannot be.");
        }
        line.network().run(() -> {
            shortestDelay = shortest.toNanos();
            longestDelay = longest.toNanos();
        });
    }

    /** Loses one event, counted from now on among those of that name: 1 is the next. */
    public void drops(int nth, String event) {
        adds(new Rule(nth, event, false));
    }

    /** Loses one acknowledgement: the nth from now on, where 1 is the next. */
    public void dropsAcknowledgement(int nth) {
        adds(new Rule(nth, null, false));
    }

    /** Lets one event cross twice, counted from now on among those of that name: 1 is the next. */
    public void duplicates(int nth, String event) {
        adds(new Rule(nth, event, true));
    }

    private void adds(Rule rule) {
        line.network().run(() -> rules.add(rule));
    }

    /** From now on each event and each acknowledgement is lost with that probability, drawn from the seed. */
    public void losesEach(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("A probability is from 0 to 1, not " + probability + ".");
        }
        line.network().run(() -> lossProbability = probability);
    }

    /** From now on so little is read from the sender, which cannot send faster than that for long. */
    public void readsSlowly(int bytesASecond) {
        if (bytesASecond < 1) {
            throw new IllegalArgumentException("At least one byte a second, not " + bytesASecond + ".");
        }
        reads(bytesASecond);
    }

    /** From now on nothing is read from the sender, which soon cannot send any more. */
    public void stopsReading() {
        reads(0);
    }

    /** Reads at full speed again. */
    public void readsAgain() {
        reads(FULL_SPEED);
    }

    private void reads(int speed) {
        line.network().run(() -> {
            bytesPerSecond = speed;
            line.changesSpeed();
        });
    }

    /** Ends all faults of this direction; what is held crosses. */
    public void heals() {
        line.network().run(() -> {
            rules.clear();
            lossProbability = 0;
            shortestDelay = 0;
            longestDelay = 0;
            bytesPerSecond = FULL_SPEED;
            line.changesSpeed();
            silent = false;
            while (!held.isEmpty()) {
                cross(held.removeFirst());
            }
        });
    }

    /** How much has crossed so far. */
    public Traffic traffic() {
        return line.network().ask(() -> new Traffic(packets, events, acknowledgements, frames, bytes));
    }

    // All below runs on the network's own thread.

    int bytesPerSecond() {
        return bytesPerSecond;
    }

    boolean isQuiet() {
        return silent || (held.isEmpty() && polling.values().stream().noneMatch(PacketAssembler::isWaiting));
    }

    PacketAssembler polling(String session) {
        return polling.computeIfAbsent(session, any -> new PacketAssembler());
    }

    void countBytes(int more) {
        bytes += more;
    }

    void countFrame() {
        frames++;
    }

    /** What goes on of a packet that has come: nothing, itself, or itself twice. */
    List<Packet> fate(Packet packet) {
        boolean drops = false;
        boolean duplicates = false;
        if (packet.isMessage()) {
            for (Iterator<Rule> each = rules.iterator(); each.hasNext(); ) {
                Rule rule = each.next();
                if (rule.fires(packet)) {
                    each.remove();
                    drops |= !rule.duplicates;
                    duplicates |= rule.duplicates;
                }
            }
            drops |= lossProbability > 0 && losses.nextDouble() < lossProbability;
        }
        if (drops) {
            line.record(toServer, Fate.DROPPED, packet);
            return List.of();
        }
        return duplicates ? List.of(packet, packet) : List.of(packet);
    }

    /** Lets something go to the other side: now, or when its time has come. */
    void send(ProxiedConnection connection, List<Packet> packets, Runnable forward) {
        long now = System.nanoTime();
        long delay = shortestDelay;
        for (Packet packet : packets) {
            if (packet.isMessage() && longestDelay > shortestDelay) {
                delay = Math.max(delay, shortestDelay + (long) (jitter.nextDouble() * (longestDelay - shortestDelay)));
            }
        }
        long due = held.isEmpty() ? now + delay : Math.max(lastDue, now + delay);
        var unit = new Unit(connection, packets, forward, due);
        if (!silent && held.isEmpty() && delay == 0) {
            cross(unit);
        } else {
            lastDue = due;
            held.add(unit);
            packets.forEach(packet -> line.record(toServer, Fate.HELD, packet));
            drain();
        }
    }

    private void drain() {
        while (!silent && !held.isEmpty() && held.getFirst().due() - System.nanoTime() <= 0) {
            cross(held.removeFirst());
        }
        if (!silent && !held.isEmpty() && wakeUp == null) {
            EventLoop loop = line.network().loop();
            long wait = held.getFirst().due() - System.nanoTime();
            wakeUp = loop.schedule(this::wakesUp, Math.max(1, wait), TimeUnit.NANOSECONDS);
        }
    }

    private void wakesUp() {
        wakeUp = null;
        drain();
    }

    private void cross(Unit unit) {
        unit.forward().run();
        @Nullable Packet before = null;
        for (Packet packet : unit.packets()) {
            packets++;
            events += packet.event() == null ? 0 : 1;
            acknowledgements += packet.isAcknowledgement() ? 1 : 0;
            line.record(toServer, packet == before ? Fate.DUPLICATED : Fate.CROSSED, packet);
            before = packet;
        }
    }

    /** Forgets what is held for a connection that is cut. */
    void lose(ProxiedConnection connection) {
        held.stream()
                .filter(unit -> unit.connection() == connection)
                .flatMap(unit -> unit.packets().stream())
                .forEach(packet -> line.record(toServer, Fate.DROPPED, packet));
        held.removeIf(unit -> unit.connection() == connection);
    }
}
