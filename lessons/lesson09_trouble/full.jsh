// A vendor publishes two parcels a second, and a driver delivers one. How many wait after a minute?
import java.util.ArrayDeque;
import java.util.concurrent.ArrayBlockingQueue;

// tag::full[]
var endless = new ArrayDeque<Integer>();
var bounded = new ArrayBlockingQueue<Integer>(10);
var refused = 0;

for (int second = 1; second <= 60; second++) {
    for (int parcel = 1; parcel <= 2; parcel++) {
        endless.add(second);
        if (!bounded.offer(second)) { // false if there is no room
            refused++;
        }
    }
    endless.remove();
    bounded.remove();
}
System.out.println("endless: " + endless.size() + " wait, the first since second " + endless.peek());
System.out.println("bounded: " + bounded.size() + " wait, the first since second " + bounded.peek());
System.out.println("refused: " + refused);
// end::full[]
// tag::printed[]
//=> endless: 60 wait, the first since second 31
//=> bounded: 9 wait, the first since second 52
//=> refused: 51
// end::printed[]
