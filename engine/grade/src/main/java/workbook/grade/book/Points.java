package workbook.grade.book;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Points, exact to a thousandth, so that sums do not depend on their order.
 *
 * @param thousandths such as 7500 for 7.5 points
 */
public record Points(long thousandths) implements Comparable<Points> {

    public static final Points NONE = new Points(0);

    private static final int SCALE = 3;
    private static final int PERCENT = 100;

    static Points of(long whole) {
        return of(BigDecimal.valueOf(whole));
    }

    static Points of(BigDecimal points) {
        return new Points(
                points.movePointRight(SCALE).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** Both together. */
    public Points plus(Points other) {
        return new Points(Math.addExact(thousandths, other.thousandths));
    }

    /** What is missing to more points. */
    public Points lessThan(Points more) {
        return new Points(more.thousandths - thousandths);
    }

    /** The points times a factor, rounded half up. */
    public Points times(BigDecimal factor) {
        return of(number().multiply(factor));
    }

    /** As a number with as few digits as it needs. */
    public BigDecimal number() {
        BigDecimal number = BigDecimal.valueOf(thousandths, SCALE).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** How many of 100 these are if there are so many, with two decimals; 0 of none. */
    public BigDecimal percentOf(Points max) {
        return max.thousandths == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(thousandths)
                        .multiply(BigDecimal.valueOf(PERCENT))
                        .divide(BigDecimal.valueOf(max.thousandths), 2, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(thousandths, other.thousandths);
    }

    /** Such as {@code 7.5}. */
    @Override
    public String toString() {
        return number().toPlainString();
    }
}
