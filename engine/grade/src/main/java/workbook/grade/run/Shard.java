package workbook.grade.run;

/**
 * One of several parts of a class, for those who start one run on each of several machines.
 *
 * @param number from 1
 * @param of how many parts there are
 */
public record Shard(int number, int of) {

    /** Everything. */
    public static final Shard WHOLE = new Shard(1, 1);

    /**
     * The part that somebody means by {@code 2/8}.
     *
     * @throws IllegalArgumentException with a sentence, if that is no part
     */
    public static Shard of(String text) {
        int slash = text.indexOf('/');
        try {
            int number = Integer.parseInt(text.substring(0, Math.max(0, slash)));
            int of = Integer.parseInt(text.substring(slash + 1));
            if (number >= 1 && number <= of) {
                return new Shard(number, of);
            }
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException(wrong(text), none);
        }
        throw new IllegalArgumentException(wrong(text));
    }

    private static String wrong(String text) {
        return text + " is no part of a class: --shard 2/8 is the second of eight.";
    }

    /** By the student's name, so that all answers of one student are in one part. */
    boolean has(String student) {
        return Math.floorMod(student.hashCode(), of) == number - 1;
    }
}
