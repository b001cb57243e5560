package workbook.grade.intake;

import java.io.IOException;

/** There is more than is read of one file, archive or submission. */
final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1;

    TooLargeException(long most) {
        super("it is larger than " + most / 1024 + " kB");
    }
}
