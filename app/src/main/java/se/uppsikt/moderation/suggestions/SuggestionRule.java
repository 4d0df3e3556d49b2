package se.uppsikt.moderation.suggestions;

import org.jspecify.annotations.Nullable;

/**
 * The rules that suggest. Each can be read and tried by anybody; the page lists them with figures.
 */
public enum SuggestionRule {
    DANGER_TO_LIFE(
            "M8-livsfara",
            "Fara för liv",
            "Det som någon skriver händer nu eller snart: brand, våld med vapen, olycka, någon som"
                    + " inte andas, någon som vill ta sitt liv. Öppen ordlista. Övningar, det som"
                    + " hände förr och bildspråk räknas inte."),
    CHILD_AT_RISK(
            "M8-barn",
            "Barn i fara",
            "Ett barn som slås, utnyttjas, förs bort eller inte får det ett barn behöver, i en"
                    + " öppen ordlista. Allmänna ord om barns rätt räknas inte."),
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
    GROUP_HATRED(
            "M8-hets",
            "Hot eller missaktning mot en grupp",
            "Ord om att människor är sämre, ska bort eller ska dö för sin hudfärg, sitt ursprung, sin"
                    + " tro, sin sexuella läggning eller sin könsidentitet, i en öppen ordlista."
                    + " Kritik av en religion, av politik och av invandring står aldrig i listan, och"
                    + " den som berättar vad andra skrivit pekas inte ut."),
    ABUSE(
            "M8-krankning",
            "Kränkande ord",
            "Skällsord och nedsättande ord om grupper i en öppen ordlista, hela ord, med svenska"
                    + " böjningar. Kritik mot kommunen står aldrig i listan."),
    SEXUAL_INSULT(
            "M8-sexuellt",
            "Sexuell kränkning",
            "Sexuella skällsord, förslag och ord om någons kropp i en öppen ordlista, hela ord, med"
                    + " svenska böjningar."),
    HEALTH_OF_ANOTHER(
            "M8-annan",
            "Uppgift om någon annans hälsa eller stöd",
            "Någon som nämns – en granne, ett förnamn, han eller hon – tillsammans med en sjukdom,"
                    + " ett missbruk, en vård eller ett stöd, i en öppen ordlista. Det som någon"
                    + " berättar om sig själv räknas inte."),
    RECORDS_REQUEST(
            "M8-begaran",
            "Begäran om handling",
            "Ord för att vilja se, få ut eller ta del av handlingar, i en öppen ordlista. Gäller"
                    + " även den som inte säger vem hen är.",
            Triage.RECORDS_REQUEST),
    APPEAL(
            "M8-overklagande",
            "Överklagande",
            "Ord för att överklaga eller vilja ha ett beslut prövat igen, i en öppen ordlista."
                    + " Frågor om hur det går till och vad andra har överklagat räknas inte.",
            Triage.APPEAL),
    CASE_NUMBER(
            "M8-arendenummer",
            "Ärendenummer",
            "Siffror efter ord som ”diarienummer”, ”dnr” eller ”ärende”, och en nämnds bokstäver med"
                    + " år och löpnummer, som BN 2026-123. Lagar, budgetår och datum räknas inte.",
            Triage.CASE),
    THANKS(
            "M8-tack",
            "Bara tack eller beröm",
            "Texter som bara tackar eller berömmer: öppna listor över ord som ska finnas, får"
                    + " finnas och inte får finnas. Den som också frågar eller klagar räknas"
                    + " inte.",
            Triage.THANKS),
    LINK(
            "M8-lank",
            "Länk",
            "Webbadresser. Förkortade länkar, adresser med dubbeltydiga tecken och rena"
                    + " IP-adresser pekas ut särskilt."),
    REPETITION(
            "M8-upprepning",
            "Upprepat inlägg",
            "Samma avsändare har skrivit samma sak förut under den senaste veckan."),
    CAMPAIGN(
            "M8-kampanj",
            "Kampanj",
            "Minst fem personer har skrivit samma sak under den senaste veckan. Det är åsikter och"
                    + " inte skräp.");

    private final String id;
    private final String swedish;
    private final String reads;
    private final @Nullable Triage triage;

    SuggestionRule(String id, String swedish, String reads) {
        this(id, swedish, reads, null);
    }

    SuggestionRule(String id, String swedish, String reads, @Nullable Triage triage) {
        this.id = id;
        this.swedish = swedish;
        this.reads = reads;
        this.triage = triage;
    }

    /** What somebody who answers may find it to be; the one who answers decides (S12). */
    public enum Triage {
        RECORDS_REQUEST,
        APPEAL,
        CASE,
        THANKS
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

    /** Whether somebody may die or a child be hurt: first in every list, whatever the deadline. */
    public boolean danger() {
        return switch (this) {
            case DANGER_TO_LIFE, CHILD_AT_RISK -> true;
            case PERSONAL_NUMBER,
                    PHONE,
                    EMAIL,
                    THREAT,
                    GROUP_HATRED,
                    ABUSE,
                    SEXUAL_INSULT,
                    HEALTH_OF_ANOTHER,
                    RECORDS_REQUEST,
                    APPEAL,
                    CASE_NUMBER,
                    THANKS,
                    LINK,
                    REPETITION,
                    CAMPAIGN ->
                    false;
        };
    }

    /** Whether it says something of several texts together, and of no place in one. */
    public boolean ofSeveral() {
        return this == REPETITION || this == CAMPAIGN;
    }

    /** What the rule hints that the text is to whoever answers; null when it hints at nothing. */
    public @Nullable Triage triage() {
        return triage;
    }
}
