package se.uppsikt.platforms.meta;

import java.util.List;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.meta.GraphErrors.Row;

/**
 * What the Graph API says of pictures and films that are made ready and published. Of a film it is
 * told later, as a number in the middle of a sentence.
 */
final class MediaErrors {
    static final List<Row> ROWS =
            List.of(
                    row(
                            -2,
                            2207003,
                            PlatformProblem.REFUSED,
                            "Det tog för lång tid för {plattform} att hämta bilden eller filmen hos Uppsikt."),
                    row(
                            -2,
                            2207020,
                            PlatformProblem.UNAVAILABLE,
                            "Det som var förberett hann bli för gammalt hos {plattform}."),
                    anyOf(-1, PlatformProblem.UNAVAILABLE, "{plattform} hade ett fel hos sig."),
                    row(
                            4,
                            2207051,
                            PlatformProblem.REFUSED,
                            "{plattform} har stoppat publiceringen för att den liknar skräppost."),
                    row(
                            9,
                            2207042,
                            PlatformProblem.REFUSED,
                            "Kontot har publicerat så mycket som {plattform} tar emot från program på ett dygn."),
                    row(
                            24,
                            2207006,
                            PlatformProblem.REFUSED,
                            "{plattform} hittar inte det som skulle publiceras."),
                    row(
                            24,
                            2207008,
                            PlatformProblem.UNAVAILABLE,
                            "{plattform} kunde inte publicera just då."),
                    row(
                            25,
                            2207050,
                            PlatformProblem.REFUSED,
                            "{plattform} har begränsat kontot. Logga in i appen och gör det som den ber om."),
                    row(
                            352,
                            2207026,
                            PlatformProblem.REFUSED,
                            "{plattform} kan inte läsa filmen. Spara den som MP4 med H.264 och AAC."),
                    row(
                            9004,
                            2207052,
                            PlatformProblem.REFUSED,
                            "{plattform} kunde inte hämta bilden eller filmen hos Uppsikt."),
                    anyOf(
                            9007,
                            PlatformProblem.UNAVAILABLE,
                            "{plattform} är inte färdigt med bilden eller filmen."),
                    anyOf(
                            36000,
                            PlatformProblem.REFUSED,
                            "Bilden är för stor för {plattform}; 8 MB ryms."),
                    anyOf(
                            36001,
                            PlatformProblem.REFUSED,
                            "{plattform} tar bara emot bilder i formatet JPEG."),
                    anyOf(
                            36003,
                            PlatformProblem.REFUSED,
                            "Bilden har fel form för {plattform}: den får vara högst 1,91 gånger så bred som hög, och minst 0,8. Beskär den."),
                    anyOf(
                            36004,
                            PlatformProblem.REFUSED,
                            "Texten är för lång för {plattform}, eller har för många hashtaggar eller nämnda konton."));

    private MediaErrors() {}

    private static Row row(int code, int subcode, PlatformProblem problem, String words) {
        return new Row(code, code, subcode, problem, words);
    }

    private static Row anyOf(int code, PlatformProblem problem, String words) {
        return new Row(code, code, GraphErrors.ANY, problem, words);
    }

    /** What a number means, in Swedish. */
    static String words(int number, Platform platform) {
        return ROWS.stream()
                .filter(row -> row.subcode() == number)
                .findFirst()
                .map(row -> row.told(platform))
                .orElse(platform.shown() + " kunde inte ta emot filmen (%d).".formatted(number));
    }
}
