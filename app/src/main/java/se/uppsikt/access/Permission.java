package se.uppsikt.access;

import se.uppsikt.base.shared.Swedish;

/** What can be done with an account and what is written there. */
@Swedish("behörighet")
public enum Permission {
    READ("läsa"),

    /**
     * Direct messages, and what is marked as perhaps protected by secrecy: for those who work with
     * them and nobody else (OSL 8 kap. 1 §).
     */
    READ_CONFIDENTIAL("läsa meddelanden och det som är sekretessmärkt"),
    ANSWER("svara"),
    MODERATE("dölja och ta bort"),
    REGISTER("diarieföra"),
    ARCHIVE("arkivera"),
    IMPORT("importera"),
    CONNECT("ansluta plattformar"),
    ADMINISTER("ändra behörigheter"),
    PLAN("skriva planen"),
    STAFF("ändra redaktörer"),
    APPROVE("godkänna kontot"),
    PUBLISH("publicera"),
    APPROVE_POSTS("godkänna inlägg"),

    /** To let out what the gate holds back, with a reason (P2). */
    OVERRIDE("publicera trots hinder");

    private final String swedish;

    Permission(String swedish) {
        this.swedish = swedish;
    }

    /** The verb in a sentence such as {@code Du får inte svara här}. */
    public String swedish() {
        return swedish;
    }
}
