// right: a loop keeps the first with the greatest priority
package lesson09_trouble;

import java.util.ArrayList;
import java.util.List;

final class Express {

        static final int MOST_PASSED = 3;

        static Parcel next(List<Parcel> waiting, int passed) {
        if (passed >= MOST_PASSED) {
            return waiting.get(0);
        }
        Parcel best = waiting.get(0);
        for (Parcel parcel : waiting) {
            if (parcel.priority() > best.priority()) {
                best = parcel;
            }
        }
        return best;
    }

        static List<String> handOver(List<Parcel> parcels) {
        List<Parcel> waiting = new ArrayList<>(parcels);
        List<String> texts = new ArrayList<>();
        int passed = 0;
        while (!waiting.isEmpty()) {
            Parcel oldest = waiting.get(0);
            Parcel next = next(List.copyOf(waiting), passed);
            passed = next.equals(oldest) ? 0 : passed + 1;
            waiting.remove(next);
            texts.add(next.text());
        }
        return texts;
    }

    record Parcel(int id, String text, int priority) {}
}
