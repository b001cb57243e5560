// A journal of three records loses its last four bytes. What does it still say?
import java.nio.charset.StandardCharsets;

// tag::torn[]
var journal = """
        publish 1 tulips
        publish 2 roses
        received 1
        """.getBytes(StandardCharsets.UTF_8);
var torn = Arrays.copyOf(journal, journal.length - 4);

var text = new String(torn, StandardCharsets.UTF_8);
text.lines().forEach(System.out::println);
System.out.println("The last byte is a line break: " + text.endsWith("\n"));
// end::torn[]
// tag::printed[]
//=> publish 1 tulips
//=> publish 2 roses
//=> receive
//=> The last byte is a line break: false
// end::printed[]
