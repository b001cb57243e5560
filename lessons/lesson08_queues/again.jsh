// A hub without a network: it hands a parcel over again, until a receipt comes. Time passes when you say so.
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import workbook.kit.time.TestClock;
import workbook.kit.time.TestScheduler;

// tag::again[]
var timer = new TestScheduler(new TestClock());
var waiting = new HashMap<String, ScheduledFuture<?>>();

void handOver(String parcel, int attempt) {
    System.out.println("attempt " + attempt + " of " + parcel);
    waiting.put(parcel, timer.schedule(() -> handOver(parcel, attempt + 1), 10, TimeUnit.SECONDS));
}

void received(String parcel) {
    waiting.remove(parcel).cancel(false);
}

handOver("tulips", 1);
timer.passes(Duration.ofSeconds(25));
received("tulips");
timer.passes(Duration.ofSeconds(60));
System.out.println("scheduled: " + timer.pending());
// end::again[]
// tag::printed[]
//=> attempt 1 of tulips
//=> attempt 2 of tulips
//=> attempt 3 of tulips
//=> scheduled: []
// end::printed[]
timer.close();
