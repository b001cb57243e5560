package workbook.process;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import workbook.process.ChannelMessage.Answer;

/** The answer that a call waits for. */
final class AwaitedAnswer {

    private final CompletableFuture<Answer> answer = new CompletableFuture<>();

    /** It has come. */
    void complete(Answer come) {
        answer.complete(come);
    }

    /** It will not come any more. */
    void fail(IOException why) {
        answer.completeExceptionally(why);
    }

    /**
     * Waits for it. Not ended by an interrupt: code of a learner's that interrupts every thread must not lose an
     * answer.
     *
     * @throws IOException why it will not come
     */
    Answer await(long millis) throws IOException, TimeoutException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw (IOException) e.getCause();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
