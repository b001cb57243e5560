package workbook.grade.run;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.check.workshop.Isolation;

/**
 * What a teacher asked for.
 *
 * @param paths folders, zips and checkouts with submissions
 * @param out where the results go; a second run with the same folder goes on
 * @param isolation the one that is asked for, or null for the strongest
 * @param jobs how many answers at a time; 0 for what suits the machine
 * @param shard the part of the answers that this run judges
 */
public record Order(List<Path> paths, Path out, @Nullable Isolation isolation, int jobs, Shard shard) {

    public Order {
        paths = List.copyOf(paths);
    }
}
