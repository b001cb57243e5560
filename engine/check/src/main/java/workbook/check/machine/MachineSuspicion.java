package workbook.check.machine;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether the machine is the reason for something that looks like somebody's mistake.
 *
 * <p>What is checked often must be cheap. That the libraries are there is checked after every failure; their
 * content is read only if a message is about classes that cannot be read.
 */
public final class MachineSuspicion {

    /** What a JVM and its compiler say of a jar that is missing or damaged, and of few other things. */
    private static final Pattern OF_LIBRARIES = Pattern.compile("ClassNotFoundException|NoClassDefFoundError"
            + "|ClassFormatError|UnsupportedClassVersionError|NoSuchMethodError|NoSuchFieldError|VerifyError"
            + "|IncompatibleClassChangeError|ServiceConfigurationError|ZipException|zip |PreconditionViolation"
            + "|cannot access|bad class file|error reading|class file for|does not exist|FileSystemException");

    private final Libraries libraries;

    /** @param libraries those that this JVM was started with */
    public MachineSuspicion(Libraries libraries) {
        this.libraries = libraries;
    }

    /** After a failure in this JVM that said this. */
    public Optional<Fault> here(String words) {
        return Limits.files().or(() -> elsewhere(words));
    }

    /** After something that was thrown in this JVM where no code of the learner's runs. */
    public Optional<Fault> here(Throwable thrown) {
        return Limits.threads().or(() -> here(thrown + " " + thrown.getCause()));
    }

    /** After a failure in another JVM that said this: only what both have in common is looked at. */
    public Optional<Fault> elsewhere(String words) {
        return OF_LIBRARIES.matcher(words).find() ? libraries.damaged() : libraries.missing();
    }
}
