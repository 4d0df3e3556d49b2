package se.uppsikt.inbox.answerbank;

import java.util.List;

/**
 * A ready answer as people see it.
 *
 * @param owner the name of the service area that owns it
 * @param ask whom to ask about it, as a sentence
 * @param reach the accounts it is for, in words
 */
public record ReadyAnswerView(
        ReadyAnswer answer, ReadyAnswer.State state, String owner, String ask, List<String> reach) {
    /** Names the answer and this version of it, where an answer tells what was inserted. */
    public String token() {
        return answer.id().value() + "." + answer.version();
    }

    public String id() {
        return answer.id().value().toString();
    }

    public ReadyAnswer.Content content() {
        return answer.content();
    }
}
