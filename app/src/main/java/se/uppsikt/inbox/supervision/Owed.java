package se.uppsikt.inbox.supervision;

/** What somebody owes on an account and has not done, the gravest first. */
public enum Owed {
    /** Whoever is threatened has hidden it, and nobody else has judged it (M10). */
    PROTECTED,

    /** A report to the police that was not made the day it was to be (M4). */
    REPORT,

    /** Merely hidden for too long, though it must be removed (M3). */
    HIDDEN,

    /** Removed, or judged where nothing can be removed, and not entered in time (M2). */
    ENTRY,

    /** An answer that was promised by now (S2). */
    ANSWER,

    /** Waits for another person who agrees (M5, M10). */
    SECOND,

    /** Nobody has sorted it for longer than a working day (S12). */
    UNSORTED,

    /** The account on a working day on which nobody looked it over (S8). */
    UNSEEN
}
