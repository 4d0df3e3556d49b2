package se.uppsikt.moderation.suggestions;

/**
 * The rules that suggest. Each can be read and tried by anybody; the page lists them with figures.
 */
public enum SuggestionRule {
    PERSONAL_NUMBER(
            "M8-personnummer",
            "Personnummer",
            "Tio eller tolv siffror med ett datum som finns och rätt kontrollsiffra, även som"
                    + " samordningsnummer. Telefonnummer, organisationsnummer och OCR-nummer räknas"
                    + " inte."),
    PHONE(
            "M8-telefon",
            "Telefonnummer",
            "Svenska mobilnummer och fasta nummer med riktnummer som finns, med eller utan +46."
                    + " Datum, klockslag och siffror efter ord som ”ärendenummer” räknas inte."),
    EMAIL(
            "M8-epost",
            "E-postadress",
            "Ett namn, ett snabel-a och en domän, även skrivet (at) och (punkt)."),
    THREAT(
            "M8-hot",
            "Hot eller uppmaning till våld",
            "Fraser i en öppen ordlista, hela ord, med svenska böjningar och vanliga sätt att"
                    + " dölja ord. Undantag för bildspråk står i samma lista."),
    ABUSE(
            "M8-krankning",
            "Kränkande ord",
            "Skällsord och nedsättande ord om grupper i en öppen ordlista, hela ord, med svenska"
                    + " böjningar. Kritik mot kommunen står aldrig i listan."),
    LINK(
            "M8-lank",
            "Länk",
            "Webbadresser. Förkortade länkar, adresser med dubbeltydiga tecken och rena"
                    + " IP-adresser pekas ut särskilt."),
    REPETITION(
            "M8-upprepning",
            "Upprepat inlägg",
            "Samma avsändare har skrivit samma sak förut under den senaste veckan.");

    private final String id;
    private final String swedish;
    private final String reads;

    SuggestionRule(String id, String swedish, String reads) {
        this.id = id;
        this.swedish = swedish;
        this.reads = reads;
    }

    public String id() {
        return id;
    }

    public String swedish() {
        return swedish;
    }

    /** What the rule looks for, in words for the public. */
    public String reads() {
        return reads;
    }
}
