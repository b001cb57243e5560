package workbook.kit;

import java.util.List;

/**
 * Where the learner's code runs: in this JVM, or in another one behind a control protocol.
 *
 * <p>Everything a test asserts crosses a Socket.IO connection or is plain data, so the same test
 * runs with either.
 */
public interface Host {

    /** Starts the exercise's server, for one test, with static state of its own. */
    Stage serve(Class<?> exercise, Setup setup);

    /** Connects the exercise's client to a server of the test's, for one test. */
    Stage visit(Class<?> exercise, Setup setup, int port, String namespace);

    /** Loads the exercise for its functions, or its {@code main}, for one test. */
    Stage load(Class<?> exercise, Setup setup);

    /** The tests in the learner's test class, each as JUnit's id of it. */
    List<String> tests(Class<?> learners);

    /**
     * Runs one of the learner's tests, or all where {@code test} is empty, with the class loaded anew;
     * each lab that is opened takes the next namespace. A line for each failure, {@link LearnerTests#NO_TEST}
     * if nothing ran.
     */
    List<String> judge(Class<?> learners, String test, int port, List<String> namespaces);

    /**
     * The same with a server that the tests may kill; it is the jury's, and tells nothing but where it is.
     *
     * @param server in a JVM of its own
     */
    List<String> judge(Class<?> learners, String test, Stage server);

    /** The learner's code on stage, for one test. */
    interface Stage extends AutoCloseable {

        /** The port of the server, on 127.0.0.1. */
        int port();

        /** The namespace of this test. */
        String namespace();

        /** True if later stages have the same port, so that connections to it can be kept. */
        boolean shared();

        /**
         * Returns when the learner's client has dealt with all that was sent to it before.
         *
         * @return false if its connection has ended: then with that
         */
        boolean fence();

        /** Cuts the line of the learner's client, and keeps it cut; returns when the client has dealt with that. */
        default void goesOffline() {
            throw unsupported();
        }

        /** Lets the learner's client connect again. */
        default void comesOnline() {
            throw unsupported();
        }

        /** What the learner's code wrote to the log or screen that it was handed. */
        List<String> log();

        /**
         * The result, as JSON, of a static method of plain data.
         *
         * @param parameterTypes the names of its parameters' classes; empty for whichever it has
         * @param arguments as JSON
         */
        String call(String method, List<String> parameterTypes, List<String> arguments);

        /** Starts the exercise's {@code main} as a process of its own. */
        Running launch(List<String> arguments);

        /** Events that the server has a handler for in that namespace. */
        List<String> handled(String of);

        /** What went wrong beside the test's thread since the last call, a sentence each. */
        List<String> notes();

        /**
         * Returns when the threads and timers that the learner's code started are at rest, and the server
         * awaits no acknowledgement with a time-out.
         *
         * @return true if it had to wait: something may have been sent meanwhile
         * @throws Unstable if it takes longer than can be waited for
         */
        boolean rest();

        /** Lets time pass on the clock that was handed in, and runs what falls due. */
        default void passes(long millis) {
            throw unsupported();
        }

        /** How long until the next task that was scheduled on that clock; -1 if there is none. */
        default long millisToNextTask() {
            throw unsupported();
        }

        /** What is scheduled on that clock, the next one first, in words. */
        default List<String> scheduled() {
            throw unsupported();
        }

        /** From now on that many threads that read from the store wait for each other, once. */
        default void gateMeets(int readers) {
            throw unsupported();
        }

        /** From now on holds every thread that reads from the store, or writes to it. */
        default void gateHolds(boolean reads, boolean writes) {
            throw unsupported();
        }

        /** From now on holds the first thread that uses the store, at that step of its own. */
        default void gateStopsAt(int step) {
            throw unsupported();
        }

        /** Waits until so many threads are held at the store. */
        default void gateAwaits(int threads) {
            throw unsupported();
        }

        /**
         * Whether so many threads have begun since {@link #gateMeets} or {@link #gateStopsAt}, and so many are at the
         * gate or wait for another thread.
         */
        default boolean gateArrived(int threads) {
            throw unsupported();
        }

        /** The keys in the store, in their order. */
        default List<String> stored() {
            throw unsupported();
        }

        /** The events that were acknowledged before something was written to the store for them. */
        default List<String> answeredBeforeStored() {
            throw unsupported();
        }

        /** Lets all go on that are held at the store. */
        default void gateReleases() {
            throw unsupported();
        }

        /** Ends the JVM that the server has for itself, at once. */
        default void kills() {
            throw unsupported();
        }

        /** Starts it again, with the same folder. */
        default void startsAgain() {
            throw unsupported();
        }

        /**
         * From now on, that JVM ends in the middle of its next write to its disk.
         *
         * @param permille how much of it is written
         */
        default void stopsInAWrite(int permille) {
            throw unsupported();
        }

        /** True if it has ended so, soon; if not, it goes on. */
        default boolean hasStopped() {
            throw unsupported();
        }

        /** True once the server has dealt with the end of that session there, its listeners included. */
        boolean gone(String of, String session);

        /**
         * What the server has sent to rooms and namespaces, in order, with the ids of the clients' sessions for
         * their names; nothing where this cannot be told.
         */
        default List<Broadcast> broadcasts() {
            return List.of();
        }

        /** The rooms that session is in now in that namespace, by name; empty where this cannot be told. */
        List<String> rooms(String of, String session);

        private static IllegalStateException unsupported() {
            return new IllegalStateException("this is a server of which only the address is known");
        }

        /** How long the answers to the client's questions have taken; nothing of a server. */
        default List<AnswerTimes.AnswerTime> answerTimes() {
            return List.of();
        }

        /** Where the learner's code is busy now, such as {@code Relay.java:14}, or empty. */
        String busy();

        /** A sentence for each thread that the learner's code started and left running. */
        List<String> left();

        @Override
        void close();
    }

    /** A program of the learner's, running. */
    interface Running extends AutoCloseable {

        /** Writes a line to the program's standard input. */
        void enter(String line);

        /** Ends the program's standard input, which asks it to stop. */
        void endInput();

        /** The exit code, once it has ended by itself; -1 if it has not within the patience. */
        int exitCode();

        /** True until it has ended. */
        boolean alive();

        /** What it printed so far, both streams, a line each. */
        List<String> output();

        @Override
        void close();
    }
}
