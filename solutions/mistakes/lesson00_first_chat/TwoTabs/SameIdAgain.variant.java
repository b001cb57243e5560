// variant of: SameIdAgain
package lesson00_first_chat;

import java.util.List;

final class TwoTabs {

    static String prediction() {
        return String.join(
                "\n",
                List.of(
                        "open",
                        "connect A",
                        "connect B",
                        "message hi",
                        "disconnect A",
                        "connect A",
                        "disconnect B"));
    }
}
