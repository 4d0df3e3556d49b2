package se.uppsikt.sandbox.linkedin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Citizen;

/**
 * What the page holds before Uppsikt is connected, with dates counted back from the first start.
 * Nobody is notified of it; it can only be found by asking.
 */
final class DemoFeed {
    private record Seed(int hoursAgo, String text, List<Said> comments) {}

    /**
     * @param citizen null for the organisation
     */
    private record Said(@Nullable Citizen citizen, int minutesLater, String text, boolean reply) {}

    private static final List<Seed> FEED =
            List.of(
                    new Seed(
                            170,
                            "Vi söker en trafikplanerare som vill göra det enklare att cykla i hela staden \\(100 %\\). Läs mer och sök senast den 15 december. {hashtag|\\#|jobb} {hashtag|\\#|samhällsbyggnad}",
                            List.of(
                                    new Said(
                                            Citizen.DRAGAN,
                                            95,
                                            "Går det att arbeta delvis på distans?",
                                            false),
                                    new Said(
                                            null,
                                            160,
                                            "Hej! Ja, upp till två dagar i veckan. Hör av dig till rekryterande chef i annonsen så berättar hon mer. /Anna",
                                            true))),
                    new Seed(
                            75,
                            "Tack till alla 240 företagare som kom till näringslivsfrukosten. Bilderna från samtalet om lokaler i centrum finns nu på vår webbplats.",
                            List.of(
                                    new Said(
                                            Citizen.HELMI,
                                            40,
                                            "Bra arrangerat! Kommer presentationerna att läggas ut också?",
                                            false))),
                    new Seed(
                            22,
                            "Örebro kommun är nominerad till årets digitala förnyare för e-tjänsten om bygglov. Vinnaren utses i januari.",
                            List.of(
                                    new Said(
                                            Citizen.BERTIL,
                                            30,
                                            "Grattis, men varför tar ett bygglov fortfarande fjorton veckor?",
                                            false))));

    private DemoFeed() {}

    static void build(Ledger ledger, Instant now) {
        ledger.add(new Event.Begun(now, ThreadLocalRandom.current().nextLong(2048)));
        FEED.forEach(seed -> plant(ledger, seed, now.minus(Duration.ofHours(seed.hoursAgo()))));
    }

    private static void plant(Ledger ledger, Seed seed, Instant at) {
        World world = ledger.world();
        long number = world.number(at);
        String post = "urn:li:share:" + number;
        ledger.add(
                new Event.Posted(at, post, "urn:li:activity:" + (number + 1), seed.text(), null));
        String parent = null;
        for (Said said : seed.comments()) {
            Instant then = at.plus(Duration.ofMinutes(said.minutesLater()));
            String id = Long.toString(world.number(then));
            Citizen citizen = said.citizen();
            String actor = citizen == null ? Organisation.URN : Organisation.urn(citizen);
            ledger.add(
                    new Event.Commented(
                            then, id, post, said.reply() ? parent : null, actor, said.text()));
            parent = world.remark(id).orElseThrow().urn();
        }
    }
}
