package workbook.check.download;

/** The libraries of an exercise are not there, and could not be downloaded; its message says what to do. */
public final class NotDownloaded extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotDownloaded(String message) {
        super(message);
    }
}
