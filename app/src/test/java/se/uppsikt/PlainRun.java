package se.uppsikt;

/** The run of the plain tests, in which nothing is started. */
final class PlainRun {
    private PlainRun() {}

    /** Keeps a test that only looks plain from making the quick run slow. */
    static void refuse(String what) {
        if (Boolean.getBoolean("uppsikt.plain")) {
            throw new IllegalStateException(
                    "A test with " + what + " is no plain test: mark it @ProgramTest");
        }
    }
}
