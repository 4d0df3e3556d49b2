package se.uppsikt.platforms.imports;

/** Why something was left or remarked on, in words for the person who imports. */
public enum Reason {
    UNSAFE_NAME(
            Left.UNREAD,
            "Filnamnet är inte skrivet som i en export, eller pekar utanför den."
                    + " Filen är inte läst."),
    DUPLICATE_NAME(
            Left.IN_ORDER,
            "Två filer i samma zip har samma namn och samma innehåll. Den är läst en gång."),
    NAME_REUSED(
            Left.IN_ORDER,
            "Två filer i samma zip har samma namn men olika innehåll. Båda är lästa."),
    MEDIA_AMBIGUOUS(
            Left.UNREAD,
            "Flera olika filer har namnet på bilden eller filmen. Det går inte att veta vilken"
                    + " som hör hit, så ingen av dem är med."),
    SYMBOLIC_LINK(Left.UNREAD, "Filen är en genväg till något annat. Den är inte följd."),
    NESTED_ARCHIVE(Left.IN_ORDER, "En packad fil inuti exporten öppnas inte."),
    NESTED_EXPORT(
            Left.UNREAD,
            "En packad fil inuti exporten öppnas inte. Packa upp den och importera den för sig."),
    TOO_MANY_FILES(Left.UNREAD, "Exporten har fler filer än tillåtet. Resten är inte läst."),
    TOO_LARGE(Left.UNREAD, "Innehållet är större än tillåtet. Det är inte läst till slut."),
    TOO_DENSE(
            Left.UNREAD,
            "Filen växer orimligt mycket när den packas upp. Den är inte läst till slut."),
    TOTAL_TOO_LARGE(
            Left.UNREAD, "Exporten är större än tillåtet när den packas upp. Resten är inte läst."),
    NOT_A_ZIP(Left.UNREAD, "Filen är inte en zip-fil."),
    UNREADABLE(Left.UNREAD, "Filen går inte att läsa."),
    ENCRYPTED(
            Left.UNREAD, "Filen är lösenordsskyddad. Packa om den utan lösenord och försök igen."),
    CUT(Left.UNREAD, "Zip-filen är avbruten: den slutar för tidigt. Ladda ned delen igen."),
    DAMAGED(
            Left.UNREAD,
            "Innehållet är skadat: kontrollsumman stämmer inte. Ladda ned exporten igen."),
    HTML_EXPORT(Left.UNREAD, "Filen är i HTML och är inte läst. Begär exporten i formatet JSON."),
    HTML_READ(
            Left.UNREAD,
            "Filen är i HTML och är läst så långt det går: ord, bilder, länkar och tider. Tiderna saknar"
                    + " tidszon och är tagna för svensk tid. Ändringar, platser, omröstningar och vem"
                    + " som skrev finns inte att läsa. Begär exporten i formatet JSON för att få allt."),
    PAGE_TOO_LARGE(
            Left.UNREAD,
            "Webbsidan är större än 8 MB och läses inte. Begär exporten i formatet JSON."),
    HTML_PAGE(Left.IN_ORDER, "Filen är en webbsida utan bidrag och tas inte in."),
    ANOTHER_PLATFORM(
            Left.UNREAD,
            "Filen hör till en export från en annan plattform än kontots, och är inte läst."),
    KIND_NOT_TAKEN(Left.IN_ORDER, "Den sortens fil innehåller inga bidrag som Uppsikt tar in."),
    KIND_UNKNOWN(
            Left.UNREAD,
            "Filen ser ut att innehålla bidrag, men av en sort som Uppsikt inte läser."),
    BROKEN_JSON(Left.UNREAD, "Filen går inte att tolka vidare härifrån. Det som kom före är med."),
    UNKNOWN_SHAPE(Left.UNREAD, "Innehållet har en form som Uppsikt inte känner igen."),
    NOTHING_TAKEN(Left.UNREAD, "Inget i filen gick att ta in som bidrag, fast den har innehåll."),
    NEWER_WORKBOOK(
            Left.UNREAD,
            "Filen är en arbetsbok av nyare slag (.xlsx) och öppnas inte. Hämta den igen som .xls från"
                    + " plattformen, eller spara om den som CSV."),
    WORKBOOK_TOO_LARGE(
            Left.UNREAD,
            "Arbetsboken är större än 16 MB och öppnas inte. Hämta siffrorna för kortare tid i taget,"
                    + " eller spara om den som CSV."),
    MACROS(
            Left.UNREAD,
            "Arbetsboken har makron, vilket ingen plattform lägger i sina filer. Den öppnas inte."),
    STATISTICS(
            Left.IN_ORDER,
            "Siffrorna (visningar, klick, följare, besökare) tas inte in som bidrag och visas inte än."
                    + " De finns kvar i filen, som är sparad som den kom."),
    PERSONS_OWN(
            Left.IN_ORDER, "Filen hör till en person och inte till kontot. Inget i den är med."),
    WATCHED_AND_SAVED(
            Left.IN_ORDER,
            "Filen rör vad någon har tittat på, sökt, sparat eller prenumererar på. Den har inga"
                    + " bidrag och är inte med."),
    ANOTHER_ACCOUNT(
            Left.IN_ORDER,
            "Raden hör till en annan kanal än kontots och är inte med. Exporten är kanske hämtad från"
                    + " en persons eget konto."),
    FILM_WITHOUT_ROW(
            Left.UNREAD,
            "Filmen går inte att koppla säkert till en rad i listan över kanalens filmer. Den är inte"
                    + " med bland bidragen, men finns kvar i exporten."),
    ONLY_A_DAY(
            Left.IN_ORDER,
            "Plattformen anger bara dagen och inte klockslaget. Inlägget står med klockslaget 00.00."),
    NO_TIME(
            Left.IN_ORDER,
            "Bidraget saknar tidpunkt, så det går inte att veta när det skrevs. Det är inte med."),
    UNREASONABLE_TIME(Left.IN_ORDER, "Bidragets tidpunkt är orimlig. Det är inte med."),
    MEDIA_MISSING(Left.IN_ORDER, "Bilden eller filmen finns inte i någon av delarna."),
    MISLABELLED(
            Left.IN_ORDER,
            "Filens innehåll är något annat än namnet säger. Den är sparad som den är."),
    TOO_MANY_PIXELS(
            Left.IN_ORDER,
            "Bilden uppger orimligt många bildpunkter. Den är sparad men öppnas inte.");

    /** What it means for the import. */
    private enum Left {
        /** Nothing that belongs to the records. */
        IN_ORDER,
        /** Something that may belong to the records; an import that left it is not done. */
        UNREAD
    }

    private final Left left;
    private final String explanation;

    Reason(Left left, String explanation) {
        this.left = left;
        this.explanation = explanation;
    }

    public String explanation() {
        return explanation;
    }

    /** Whether something that may belong to the records was not read or not taken. */
    public boolean unread() {
        return left == Left.UNREAD;
    }
}
