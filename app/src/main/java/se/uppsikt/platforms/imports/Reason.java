package se.uppsikt.platforms.imports;

import se.uppsikt.platforms.imports.Export.Reason;

/** What each reason says to the person who imports, and how grave it is. */
final class ReasonWords {

    private ReasonWords() {}

    static String of(Reason reason) {
        return switch (reason) {
            case UNSAFE_NAME ->
                    "Filnamnet är inte skrivet som i en export från Facebook, eller pekar utanför den."
                            + " Filen är inte läst.";
            case DUPLICATE_NAME ->
                    "Två filer i samma zip har samma namn och samma innehåll. Den är läst en gång.";
            case NAME_REUSED ->
                    "Två filer i samma zip har samma namn men olika innehåll. Båda är lästa.";
            case MEDIA_AMBIGUOUS ->
                    "Flera olika filer har namnet på bilden eller filmen. Det går inte att veta vilken"
                            + " som hör hit, så ingen av dem är med.";
            case SYMBOLIC_LINK -> "Filen är en genväg till något annat. Den är inte följd.";
            case NESTED_ARCHIVE -> "En packad fil inuti exporten öppnas inte.";
            case NESTED_EXPORT ->
                    "En packad fil inuti exporten öppnas inte. Packa upp den och importera den för sig.";
            case TOO_MANY_FILES -> "Exporten har fler filer än tillåtet. Resten är inte läst.";
            case TOO_LARGE -> "Innehållet är större än tillåtet. Det är inte läst till slut.";
            case TOO_DENSE ->
                    "Filen växer orimligt mycket när den packas upp. Den är inte läst till slut.";
            case TOTAL_TOO_LARGE ->
                    "Exporten är större än tillåtet när den packas upp. Resten är inte läst.";
            case NOT_A_ZIP -> "Filen är inte en zip-fil.";
            case UNREADABLE -> "Filen går inte att läsa.";
            case ENCRYPTED ->
                    "Filen är lösenordsskyddad. Packa om den utan lösenord och försök igen.";
            case CUT -> "Zip-filen är avbruten: den slutar för tidigt. Ladda ned delen igen.";
            case DAMAGED ->
                    "Innehållet är skadat: kontrollsumman stämmer inte. Ladda ned exporten igen.";
            case HTML_EXPORT -> "Filen är i HTML och är inte läst. Begär exporten i formatet JSON.";
            case HTML_PAGE -> "Filen är en webbsida utan bidrag och tas inte in.";
            case ANOTHER_PLATFORM ->
                    "Filen hör till en export från Instagram. Här läses bara Facebook-sidor.";
            case KIND_NOT_TAKEN -> "Den sortens fil innehåller inga bidrag som Uppsikt tar in.";
            case KIND_UNKNOWN ->
                    "Filen ser ut att innehålla bidrag, men av en sort som Uppsikt inte läser.";
            case BROKEN_JSON ->
                    "Filen går inte att tolka vidare härifrån. Det som kom före är med.";
            case UNKNOWN_SHAPE -> "Innehållet har en form som Uppsikt inte känner igen.";
            case NOTHING_TAKEN -> "Inget i filen gick att ta in som bidrag, fast den har innehåll.";
            case NO_TIME ->
                    "Bidraget saknar tidpunkt, så det går inte att veta när det skrevs. Det är inte med.";
            case UNREASONABLE_TIME -> "Bidragets tidpunkt är orimlig. Det är inte med.";
            case MEDIA_MISSING -> "Bilden eller filmen finns inte i någon av delarna.";
            case MISLABELLED ->
                    "Filens innehåll är något annat än namnet säger. Den är sparad som den är.";
            case TOO_MANY_PIXELS ->
                    "Bilden uppger orimligt många bildpunkter. Den är sparad men öppnas inte.";
        };
    }

    /** An import that left such a thing is not done. */
    static boolean isOfSomethingUnread(Reason reason) {
        return switch (reason) {
            case NO_TIME,
                    UNREASONABLE_TIME,
                    DUPLICATE_NAME,
                    NAME_REUSED,
                    NESTED_ARCHIVE,
                    HTML_PAGE,
                    KIND_NOT_TAKEN,
                    MEDIA_MISSING,
                    MISLABELLED,
                    TOO_MANY_PIXELS ->
                    false;
            case UNSAFE_NAME,
                    MEDIA_AMBIGUOUS,
                    SYMBOLIC_LINK,
                    NESTED_EXPORT,
                    TOO_MANY_FILES,
                    TOO_LARGE,
                    TOO_DENSE,
                    TOTAL_TOO_LARGE,
                    NOT_A_ZIP,
                    UNREADABLE,
                    ENCRYPTED,
                    CUT,
                    DAMAGED,
                    HTML_EXPORT,
                    ANOTHER_PLATFORM,
                    KIND_UNKNOWN,
                    BROKEN_JSON,
                    UNKNOWN_SHAPE,
                    NOTHING_TAKEN ->
                    true;
        };
    }
}
