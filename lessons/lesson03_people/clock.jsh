// A timer on a clock that stands still until you let time pass.
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import workbook.kit.time.TestClock;
import workbook.kit.time.TestScheduler;

// tag::timer[]
var clock = new TestClock();
var timer = new TestScheduler(clock);

timer.schedule(() -> System.out.println("ada has stopped"), 3, TimeUnit.SECONDS);

timer.passes(Duration.ofSeconds(2));
System.out.println("2 seconds have passed");
timer.passes(Duration.ofSeconds(1));
System.out.println("it is " + clock.instant());
// end::timer[]
// tag::printed[]
//=> 2 seconds have passed
//=> ada has stopped
//=> it is 2025-01-01T09:00:03Z
// end::printed[]
timer.close();
