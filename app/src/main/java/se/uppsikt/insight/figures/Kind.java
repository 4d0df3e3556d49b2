package se.uppsikt.insight.figures;

/**
 * What is counted. The word stands in the table of sums; the day of each is the one that its
 * explanation names.
 */
enum Kind {
    /** Came in, by sort of contribution; the day on which it was written. */
    RECEIVED,

    /** Of those, what was promised an answer, urgent or not. */
    PROMISED,

    /** Of those, what is answered or referred, urgent or not. */
    ANSWERED,

    /** Of those, what was so before the promise was over. */
    IN_TIME,

    /** How long it took, in the stretches of {@link AnswerTimeRules}; what was not urgent. */
    TIME,

    /** The same of what was urgent. */
    URGENT_TIME,

    /** Of what was promised an answer, what still waits. */
    WAITING,

    /** Of what was promised an answer, what was closed without one. */
    CLOSED,

    /** Was handed over to somebody, on the day when it was. */
    HANDED_OVER,

    /** Was moderated, by ground, on the day when it began. */
    MODERATED,

    /** Somebody was blocked, on the day of the decision. */
    BLOCKED,

    /** Was entered in the register, on the day when it was. */
    REGISTERED,

    /** What the municipality published, on the day when it did. */
    PUBLISHED
}
