// right: it goes through the bytes once, and ends a record at each line break
package lesson10_crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

final class TornTail {

    static List<String> records(byte[] file) {
        List<String> records = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < file.length; i++) {
            if (file[i] == '\n') {
                records.add(new String(file, begin, i - begin, UTF_8));
                begin = i + 1;
            }
        }
        return records;
    }

    static int torn(byte[] file) {
        int whole = 0;
        for (String record : records(file)) {
            whole += record.getBytes(UTF_8).length + 1;
        }
        return file.length - whole;
    }
}
