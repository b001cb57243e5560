package workbook.kit;

import org.jspecify.annotations.Nullable;

/**
 * What the exercise's code is given for one test; plain data, since it may run in another JVM.
 *
 * @param raw whether the library's wire stays as it comes
 * @param clock whether its clock and scheduler are the test's to turn
 * @param heartbeat whether its server's heartbeat follows that clock
 * @param store whether its store has a gate
 * @param folder a folder for its files, or null
 * @param bus the name of the bus between its server and others of the test, or null
 * @param joined whether the library joins these servers by it
 * @param ownJvm whether its server is in a JVM of its own, which the test can kill
 * @param disk whether that folder is on a disk that the test can stop
 * @param redis the address of the test's redis-server; empty before it has started, null if there is none
 */
record Setup(
        boolean raw,
        boolean clock,
        boolean heartbeat,
        boolean store,
        @Nullable String folder,
        @Nullable String bus,
        boolean joined,
        boolean ownJvm,
        boolean disk,
        @Nullable String redis) {

    static final Setup PLAIN = new Setup(false, false, false, false, null, null, false, false, false, null);

    Setup onRawWire() {
        return new Setup(true, clock, heartbeat, store, folder, bus, joined, ownJvm, disk, redis);
    }

    Setup withClock() {
        return new Setup(raw, true, heartbeat, store, folder, bus, joined, ownJvm, disk, redis);
    }

    Setup withHeartbeat() {
        return new Setup(raw, true, true, store, folder, bus, joined, ownJvm, disk, redis);
    }

    Setup withStore() {
        return new Setup(raw, clock, heartbeat, true, folder, bus, joined, ownJvm, disk, redis);
    }

    Setup in(@Nullable String other) {
        return new Setup(raw, clock, heartbeat, store, other, bus, joined, ownJvm, disk, redis);
    }

    Setup withDisk() {
        return new Setup(raw, clock, heartbeat, store, folder, bus, joined, ownJvm, true, redis);
    }

    Setup withBus(@Nullable String other, boolean joins) {
        return new Setup(raw, clock, heartbeat, store, folder, other, joins, ownJvm, disk, redis);
    }

    Setup inItsOwnJvm() {
        return new Setup(raw, clock, heartbeat, store, folder, bus, joined, true, disk, redis);
    }

    Setup besideOthers() {
        return new Setup(raw, clock, heartbeat, store, folder, bus, joined, false, disk, redis);
    }

    Setup withRedis(String address) {
        return new Setup(raw, clock, heartbeat, store, folder, bus, joined, ownJvm, disk, address);
    }

    /** True if it can be one of many on the server that all tests of this JVM share. */
    boolean shares() {
        return !raw && !clock && !store && !disk && bus == null;
    }
}
