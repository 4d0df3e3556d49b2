package se.uppsikt.inbox.bulk;

/** Why one of many was left as it was. */
public enum Left {
    /** It needs somebody first (S11). */
    DANGER("Kan vara fara för liv, ett hot eller ett personnummer. Det öppnas för sig."),
    /** Nobody sorts by the hundred what they cannot read. */
    LANGUAGE("På ett språk som du inte har sagt att du läser."),
    /** It waits for what became of an answer, or somebody must see to it. */
    ANSWERED("Ett svar är på väg, eller så har någon svarat förut."),
    IN_HAND("Någon annan svarar nu."),
    HANDED_OVER("Lämnat över till någon."),
    /** What a person has taken it for is not decided anew by the hundred. */
    SORTED("Någon har redan sorterat det."),
    CHANGED("Någon gjorde något med det efter beställningen."),
    REFUSED(
            "Reglerna säger nej. Det som är hemligt kan till exempel inte hållas ordnat, och det som"
                    + " nämner dig öppnas för sig."),
    NO_RIGHT("Du får inte längre svara på kontot.");

    private final String swedish;

    Left(String swedish) {
        this.swedish = swedish;
    }

    public String swedish() {
        return swedish;
    }
}
