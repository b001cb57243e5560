package lesson01_events;

/**
 * What the newsroom has promised to everybody who connects. It is published: other programs rely on
 * it, so leave this file as it is.
 */
interface NeverCameContract {

    /** The newsroom emits it for each new message, as soon as there is one, with its text. */
    String MESSAGE = "message";

    /** The newsroom emits it now and then; its value is the number of messages so far. */
    String MESSAGES = "messages";

    /** The newsroom emits it while somebody types; its value is the writer's name. */
    String TYPING = "typing";
}
