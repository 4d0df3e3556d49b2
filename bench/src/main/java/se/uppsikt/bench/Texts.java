package se.uppsikt.bench;

import java.util.Locale;
import java.util.Random;

/**
 * What people write to a municipality, as far as a search can tell: few words that stand
 * everywhere, many that hardly anybody uses, some signs. The same every time.
 */
final class Texts {
    /** Commonest first; the n-th is n times as rare as the first. */
    private static final String[] COMMON =
            """
            och det att i en är på som för inte har med vi av till om kan jag ni ska så den var men när de från nu
            här hur vad blir man där alla finns skolan bara mycket väg igen barn bra gatan även någon få kommunen
            snö idag efter vill hela år dag gör många måste vid barnen tack cykel inget bussen hej tid bor vägen
            varje kommer sedan ingen utan under ute lite buss över samma flera parken vatten svar ha mot hade rätt
            aldrig alltid redan första nya stora varit skriver tycker undrar plogat lampan skräp trasig lekplatsen
            biblioteket öppet stängt hål cykelbanan gångväg förskolan personal köer grus halka trafik bilar park
            badet simhallen taxa avgift sopor kärl tömning faktura bygglov tomt detaljplan ljus belysning träd
            gräs blommor hundar rastgård fritids elever lärare maten matsedel schema idrott hallen bokning matcher
            ungdomar gård äldre boende hemtjänst omsorg vård mormor färdtjänst resa torget marknad konsert museum
            slottet ån bron båtar vind storm regn översvämning källare avlopp brunn läcka avstängt grannen kvart
            """
                    .strip()
                    .split("\\s+");

    private static final String[] FIRST =
            """
            lekplats skol gatu väg cykel buss park bad sim bibliotek avfall sop bygg vatten avlopp snö is grus
            trafik vinter sommar höst vår idrotts ungdoms barn äldre hemtjänst omsorgs kultur musik teater torg
            marknads bro å sjö skogs natur stads lands by kyrk hamn torv berg dal ängs
            """
                    .strip()
                    .split("\\s+");

    private static final String[] LAST =
            """
            belysning plogning sopning städning skylt stolpe räcke bänk kant mur trappa port dörr tak golv vägg
            plan yta kö tid plats nämnd möte beslut avgift taxa faktura karta planering ombyggnad reparation
            skada läcka propp brunn ledning mätare kurs grupp läger match bokning resa hållplats linje korsning
            rondell tunnel övergång väktare värd ansvarig utredning ansökan blankett enkät undersökning klagomål
            """
                    .strip()
                    .split("\\s+");

    private static final String[] SIGNS = {
        "😀", "👍", "100 %", "50 %", "(!)", "&", "<b>", "@", "#orebro"
    };

    private final Random random;
    private final String[] words;
    private final double range;

    Texts(long seed) {
        random = new Random(seed);
        words = words();
        range = Math.log(words.length + 1.0);
    }

    private static String[] words() {
        String[] all = new String[COMMON.length + FIRST.length * LAST.length];
        System.arraycopy(COMMON, 0, all, 0, COMMON.length);
        int at = COMMON.length;
        for (String last : LAST) {
            for (String first : FIRST) {
                all[at++] = first + last;
            }
        }
        return all;
    }

    /** A text of one to four sentences, on one line. */
    String next() {
        StringBuilder text = new StringBuilder();
        for (int sentences = 1 + random.nextInt(4); sentences > 0; sentences--) {
            sentence(text);
        }
        if (random.nextInt(12) == 0) {
            text.append(' ').append(SIGNS[random.nextInt(SIGNS.length)]);
        }
        if (random.nextInt(20_000) == 0) {
            text.append(" %_&");
        }
        return text.toString();
    }

    private void sentence(StringBuilder text) {
        for (int left = 4 + random.nextInt(9); left > 0; left--) {
            String word = words[(int) Math.exp(random.nextDouble() * range) - 1];
            boolean first = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
            text.append(text.isEmpty() ? "" : " ");
            text.append(
                    first
                            ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                            : word);
            if (left > 1 && random.nextInt(14) == 0) {
                text.append(',');
            }
        }
        text.append(random.nextInt(6) == 0 ? '?' : random.nextInt(8) == 0 ? '!' : '.');
    }
}
