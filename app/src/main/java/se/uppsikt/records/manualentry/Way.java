package se.uppsikt.records.manualentry;

/** By which way something came. */
public enum Way {
    PRIVATE_MESSAGE("Meddelande till någons eget konto"),
    TEXT_MESSAGE("Sms"),
    TELEPHONE("Telefonsamtal"),
    EMAIL("E-post"),
    LETTER("Brev"),
    VISIT("Besök"),
    ELSEWHERE("Annat sätt");

    private final String swedish;

    Way(String swedish) {
        this.swedish = swedish;
    }

    public String swedish() {
        return swedish;
    }
}
