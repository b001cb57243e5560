package workbook.grade.queue;

import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the queue is: the address of a database, as it was typed, and its password. Nothing here prints the password.
 */
public final class QueueAddress {

    /** The variable of the environment with the password, so that it is on no command line. */
    public static final String PASSWORD = "WORKBOOK_QUEUE_PASSWORD";

    private static final Pattern SECRET = Pattern.compile("(?i)(password=)([^&;]*)|(//[^/@:]*:)([^/@]*)(?=@)");
    private static final String HIDDEN = "***";

    private final String url;
    private final @Nullable String password;

    private QueueAddress(String url, @Nullable String password) {
        this.url = url;
        this.password = password;
    }

    /**
     * The queue at an address.
     *
     * @param url {@code jdbc:postgresql://HOST/DATABASE} or {@code jdbc:h2:FILE}
     * @param password null if it is in the address, or none is needed
     * @throws IllegalArgumentException with a sentence, if no such database can be a queue
     */
    public static QueueAddress of(String url, @Nullable String password) {
        var address = new QueueAddress(url, password);
        if (url.startsWith("jdbc:postgresql:") || (address.h2() && !url.startsWith("jdbc:h2:mem:"))) {
            return address;
        }
        throw new IllegalArgumentException("--queue " + address
                + ": no such queue. Write jdbc:postgresql://HOST/DATABASE, or jdbc:h2:FILE for one machine.");
    }

    boolean h2() {
        return url.startsWith("jdbc:h2:");
    }

    /** For the driver. The workers of one machine share an H2 file, and it speaks the dialect of PostgreSQL. */
    String url() {
        if (!h2()) {
            return url;
        }
        String shared = url.startsWith("jdbc:h2:tcp:") ? "" : ";AUTO_SERVER=TRUE";
        return url + shared + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    }

    /** For the driver: the password, and that a database that is silent is an error. */
    Properties properties() {
        var properties = new Properties();
        if (password != null) {
            properties.setProperty("password", password);
        }
        if (!h2()) {
            properties.setProperty("ApplicationName", "workbook");
            properties.setProperty("connectTimeout", "10");
            properties.setProperty("socketTimeout", "60");
            properties.setProperty("tcpKeepAlive", "true");
        }
        return properties;
    }

    /** The same text without passwords: drivers repeat addresses in their messages. */
    String withoutPassword(String text) {
        String hidden = password == null || password.isEmpty() ? text : text.replace(password, HIDDEN);
        var matcher = SECRET.matcher(url);
        while (matcher.find()) {
            String secret = matcher.group(2) == null ? matcher.group(4) : matcher.group(2);
            hidden = secret.isEmpty() ? hidden : hidden.replace(secret, HIDDEN);
        }
        return SECRET.matcher(hidden).replaceAll("$1$3" + HIDDEN);
    }

    /** The address without its password. */
    @Override
    public String toString() {
        return withoutPassword(url);
    }
}
