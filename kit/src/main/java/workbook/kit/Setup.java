package workbook.kit;

import org.jspecify.annotations.Nullable;

/**
 * What the exercise's code is given for one test; plain data, since it may run in another JVM.
 *
 * @param raw whether the library's wire stays as it comes
 * @param clock whether its clock and scheduler are the test's to turn
 * @param store whether its store has a gate
 * @param folder a folder for its files, or null
 * @param bus the name of what joins its server to others of the test, or null
 * @param ownJvm whether its server is in a JVM of its own, which the test can kill
 */
record Setup(
        boolean raw,
        boolean clock,
        boolean store,
        @Nullable String folder,
        @Nullable String bus,
        boolean ownJvm) {

    static final Setup PLAIN = new Setup(false, false, false, null, null, false);

    Setup onRawWire() {
        return new Setup(true, clock, store, folder, bus, ownJvm);
    }

    Setup withClock() {
        return new Setup(raw, true, store, folder, bus, ownJvm);
    }

    Setup withStore() {
        return new Setup(raw, clock, true, folder, bus, ownJvm);
    }

    Setup in(@Nullable String other) {
        return new Setup(raw, clock, store, other, bus, ownJvm);
    }

    Setup joinedBy(@Nullable String other) {
        return new Setup(raw, clock, store, folder, other, ownJvm);
    }

    Setup inItsOwnJvm() {
        return new Setup(raw, clock, store, folder, bus, true);
    }

    Setup besideOthers() {
        return new Setup(raw, clock, store, folder, bus, false);
    }

    /** True if it can be one of many on the server that all tests of this JVM share. */
    boolean shares() {
        return !raw && !clock && !store && bus == null;
    }
}
