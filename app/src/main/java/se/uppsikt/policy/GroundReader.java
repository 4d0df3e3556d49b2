package se.uppsikt.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.uppsikt.base.shared.DataSection;

/** Reads the grounds of a profile, each with its own sentence to whoever wrote (M1, M6). */
final class GroundReader {
    private static final String TO_THE_AUTHOR = "till-den-som-skrev";
    private static final String OPINION = "fråga-om-åsikt";
    private static final String KEPT_IN_ORDER = "hålls-ordnad";
    private static final String SUGGESTED_BY = "föreslås-av";
    private static final Pattern RULE = Pattern.compile("M8-[a-z]+(-[a-z]+)*");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Locale SWEDISH = Locale.of("sv", "SE");

    /** Whoever reads one of these is told that something is secret (OSL). */
    private static final List<String> SECRECY = List.of("sekretess", "hemlig", "känslig");

    /** Crimes as the law names them: what only a court may say that somebody has done. */
    private static final List<String> CRIMES =
            List.of("brott", "olaga", "uppvigling", "hets mot", "terror", "intrång", "barnporno");

    private static final List<String> INVITATION = List.of("skriv gärna");

    private GroundReader() {}

    static List<Ground> grounds(List<DataSection> sections) {
        List<Ground> grounds = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (DataSection section : sections) {
            String id = section.text("id", ID, "små bokstäver a–z, siffror och bindestreck");
            if (!id.isEmpty() && !ids.add(id)) {
                section.fault("id", "grunden ”" + id + "” finns redan");
            }
            Ground ground = ground(section, id);
            check(ground, section);
            grounds.add(ground);
        }
        return List.copyOf(grounds);
    }

    private static Ground ground(DataSection section, String id) {
        boolean secondPerson = section.yes("två-personer");
        boolean neverCopied = section.yes("kopieras-aldrig");
        return new Ground(
                id,
                section.text("namn"),
                section.text("stöd"),
                section.text(TO_THE_AUTHOR),
                section.yes("måste-bort"),
                secondPerson,
                section.has(OPINION) ? section.yes(OPINION) : !secondPerson && !neverCopied,
                section.yes("polisanmälan"),
                section.yes("sekretess"),
                section.yes("utan-dröjsmål"),
                neverCopied,
                section.yes(KEPT_IN_ORDER),
                section.has(SUGGESTED_BY)
                        ? section.texts(SUGGESTED_BY, RULE, "en lista med regler som M8-hot")
                        : List.of());
    }

    private static void check(Ground ground, DataSection section) {
        if (ground.mustBeRemoved() && ground.secondPerson()) {
            section.fault(
                    "två-personer", "det som lagen kräver borta får inte vänta på två personer");
        }
        if (!ground.secondPerson() && !ground.neverCopied() && !section.has(OPINION)) {
            section.fault(OPINION, "saknas; väntade ja eller nej");
        }
        if (ground.keptInOrder() && (ground.secret() || ground.police())) {
            section.fault(
                    KEPT_IN_ORDER, "det som är hemligt eller brottsligt ska alltid diarieföras");
        }
        String sentence = ground.toTheAuthor().toLowerCase(SWEDISH);
        if (ground.secret()) {
            refuse(section, sentence, SECRECY, "får inte bekräfta att något är hemligt");
        }
        if (ground.police() || ground.mustBeRemoved()) {
            refuse(section, sentence, CRIMES, "får inte påstå ett brott");
        }
        if (ground.secret() || ground.police() || ground.mustBeRemoved()) {
            refuse(section, sentence, INVITATION, "får inte be om att det skrivs igen");
        }
    }

    private static void refuse(
            DataSection section, String sentence, List<String> words, String why) {
        Stream<String> found = words.stream().filter(sentence::contains);
        found.findFirst()
                .ifPresent(word -> section.fault(TO_THE_AUTHOR, why + "; ta bort ”" + word + "”"));
    }
}
