// A log that keeps everything, and a consumer that has only a position in it. It crashes before it commits.
// tag::position[]
var log = List.of("tulips", "roses", "lilies", "violets");
var committed = 0;

void deliver(int most, boolean crashes) {
    int end = Math.min(log.size(), committed + most);
    System.out.println("delivers " + log.subList(committed, end));
    if (!crashes) {
        committed = end;
    }
}

deliver(2, false);
deliver(2, true);
deliver(2, false);
System.out.println("committed: " + committed);
// end::position[]
// tag::printed[]
//=> delivers [tulips, roses]
//=> delivers [lilies, violets]
//=> delivers [lilies, violets]
//=> committed: 4
// end::printed[]
