package workbook.kit.disk;

/** Ends what a program does at the moment at which its machine stops, in a test. */
public final class MachineStopped extends Error {

    MachineStopped() {
        super("the machine stops here");
    }
}
