package lesson01_events;

/**
 * What the newsroom promises to every client. It is published, and other programs rely on it, so
 * don't change this file.
 */
interface NeverCameContract {

    /** Emitted for each new message, as soon as there is one; its value is the message's text. */
    String MESSAGE = "message";

    /** Emitted from time to time; its value is the number of messages so far. */
    String MESSAGES = "messages";

    /** Emitted while someone types; its value is that person's name. */
    String TYPING = "typing";
}
