package workbook.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the delivery table: what one client heard, beside what was expected.
 *
 * @param who the client's name, {@code log} for the lines that the exercise logged, {@code server}
 *     for a scripted server
 * @param heard what arrived, in order, each as {@code event value value}
 * @param expected what should have arrived, in words such as {@code said "hi"} or {@code nothing};
 *     null where no assertion of the test was about this one
 * @param missed true if what was expected did not arrive so: the assertion that failed was about this one
 */
public record Row(String who, List<String> heard, @Nullable String expected, boolean missed) {}
