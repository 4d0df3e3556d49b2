package se.uppsikt.base.remembered;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.uppsikt.base.shared.AskedOnce;

/**
 * Answers that hold until something of them changes. Only requests that read are answered from
 * memory: whoever changes something is judged by what is so at that very moment. A transaction that
 * has itself written something sees that, which may never be committed: it is answered anew, and
 * nothing of it is kept.
 */
@Component
public class Remembered {
    /** More than this, and it begins anew: many people, or many parts of a register. */
    private static final int MOST = 10_000;

    private final ChangeRows changes;
    private final AtomicReference<Answers> remembered = new AtomicReference<>(new Answers(-1));

    Remembered(ChangeRows changes) {
        this.changes = changes;
    }

    /**
     * The answer, as long as nothing of what is remembered has changed.
     *
     * @param question what is asked, with all that the answer depends on but the tables; equal
     *     questions have equal answers
     * @param ask gives what nobody changes afterwards
     */
    public <T> T answer(Object question, Supplier<T> ask) {
        if (!AskedOnce.isRemembering()) {
            return ask.get();
        }
        ChangeRows.Now now = AskedOnce.aRequest("changes", changes::now);
        if (now.madeHere()) {
            return AskedOnce.aRequest(question.toString(), ask);
        }
        Answers answers = since(now.number());
        @SuppressWarnings("unchecked") // only this method writes under the question
        T known = (T) answers.known().get(question);
        if (known != null) {
            return known;
        }
        T answer = ask.get();
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !changes.now().madeHere()) {
            answers.known().put(question, answer);
        }
        return answer;
    }

    private Answers since(long changes) {
        return remembered.updateAndGet(
                known ->
                        known.changes() == changes && known.known().size() < MOST
                                ? known
                                : new Answers(changes));
    }
}
