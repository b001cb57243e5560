package workbook.course;

/** A number of things in words: {@code 1 answer}, {@code 2 answers}. */
public final class Count {

    private Count() {}

    /**
     * The number and its noun.
     *
     * @param what one of them; several have an s at the end
     */
    public static String of(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
