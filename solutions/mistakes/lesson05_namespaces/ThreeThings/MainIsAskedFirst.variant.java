// variant of: MainIsAskedFirst
package lesson05_namespaces;

import java.util.List;

final class ThreeThings {

    static String prediction() {
        return String.join("\n", List.of(
                "main asks ada",
                "admin asks ada",
                "path /socket.io/",
                "say one",
                "say two",
                "main asks alan",
                "admin asks alan",
                "say three",
                "main asks grace",
                "TypeError"));
    }
}
