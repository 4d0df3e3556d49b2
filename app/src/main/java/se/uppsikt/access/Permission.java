package se.uppsikt.access;

import se.uppsikt.base.shared.Swedish;

/** What can be done with an account and what is written there. */
@Swedish("behörighet")
public enum Permission {
    READ("läsa"),
    ANSWER("svara"),
    MODERATE("dölja och ta bort"),
    REGISTER("diarieföra"),
    ARCHIVE("arkivera"),
    IMPORT("importera"),
    CONNECT("ansluta plattformar"),
    ADMINISTER("ändra behörigheter"),
    PLAN("skriva planen"),
    STAFF("ändra redaktörer"),
    APPROVE("godkänna kontot");

    private final String swedish;

    Permission(String swedish) {
        this.swedish = swedish;
    }

    /** The verb in a sentence such as {@code Du får inte svara här}. */
    public String swedish() {
        return swedish;
    }
}
