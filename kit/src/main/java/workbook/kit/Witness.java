package workbook.kit;

import java.util.List;

/** Someone at an end of the wire who can say what arrived. */
interface Witness {

    String name();

    /** All that arrived, in order. */
    List<Heard> all();

    /** Returns when everything that was sent to this one before now has arrived. */
    void fence();

    boolean connected();

    Lab lab();
}
