package workbook.check.workshop;

import org.jspecify.annotations.Nullable;

/**
 * One link of the chain of exceptions that ended a test, such as what the learner's code threw.
 *
 * @param thrown its type and message, such as {@code java.lang.IllegalStateException: closed}
 * @param line the judged classes' innermost line in its stack, such as {@code Relay.java:12}, or null
 */
public record ThrownCause(String thrown, @Nullable String line) {}
