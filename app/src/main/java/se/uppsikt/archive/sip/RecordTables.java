package se.uppsikt.archive.sip;

import java.io.Closeable;
import java.io.IOException;
import java.util.TreeMap;
import se.uppsikt.archive.eark.PackagedFile;
import se.uppsikt.archive.eark.RepresentationWriter;
import se.uppsikt.archive.eark.SpoolFile;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.shared.Csv;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Kept;
import se.uppsikt.records.Registration;

/**
 * The year as tables: every contribution, everything that was done with them, and what was entered
 * in the register. They fill side by side as the year is read, and wait on disk for their turn.
 */
final class RecordTables implements Closeable {
    private final SpoolFile posts;
    private final SpoolFile deeds;
    private final SpoolFile register;
    private final Csv postLines;
    private final Csv deedLines;
    private final Csv registerLines;

    RecordTables(RepresentationWriter rep) throws IOException {
        this.posts = rep.spill();
        this.deeds = rep.spill();
        this.register = rep.spill();
        this.postLines = new Csv(Csv.Form.ARCHIVE, posts.out());
        this.deedLines = new Csv(Csv.Form.ARCHIVE, deeds.out());
        this.registerLines = new Csv(Csv.Form.ARCHIVE, register.out());
        head();
    }

    void add(Kept kept) throws IOException {
        post(kept);
        for (LedgerEntry each : kept.ledger()) {
            deedLines.line(
                    kept.contribution().id().value(),
                    each.number(),
                    each.at(),
                    each.event(),
                    each.actor(),
                    each.sentence(),
                    each.guideline(),
                    each.particulars().isEmpty()
                            ? null
                            : ActivityStreams.json(new TreeMap<>(each.particulars())));
        }
        for (Registration each : kept.registrations()) {
            registerLines.line(
                    kept.contribution().id().value(),
                    each.number().shown(),
                    each.registeredAt(),
                    each.registeredBy(),
                    each.receivedAt(),
                    each.direction().swedish(),
                    each.counterpart(),
                    each.subject(),
                    each.outerCase(),
                    each.outerNumber());
        }
    }

    /** Writes the tables, in the order of their names. */
    void write(RepresentationWriter rep) throws IOException {
        write(rep, "atgarder.csv", deeds);
        write(rep, "diariet.csv", register);
        write(rep, "posts.csv", posts);
    }

    @Override
    public void close() throws IOException {
        posts.close();
        deeds.close();
        register.close();
    }

    private void head() throws IOException {
        postLines.line(
                "id",
                "slag",
                "riktning",
                "skriven",
                "avsandare",
                "synlighet",
                "forsvann",
                "forsvann hur",
                "forsvann med",
                "svar",
                "registrering",
                "lydelser",
                "bilder",
                "adress",
                "text",
                "art");
        deedLines.line(
                "bidrag", "nummer", "tid", "handelse", "av", "mening", "riktlinje", "uppgifter");
        registerLines.line(
                "bidrag",
                "diarienummer",
                "registrerad",
                "av",
                "inkom eller upprattades",
                "riktning",
                "motpart",
                "arende",
                "hor till arende",
                "nummer i arendesystemet");
    }

    private void post(Kept kept) throws IOException {
        Contribution c = kept.contribution();
        Disappearance gone = Disappearance.of(kept).orElse(null);
        postLines.line(
                c.id().value(),
                c.kind().swedish(),
                c.direction().swedish(),
                c.writtenAt(),
                c.author().shown(),
                c.facts().visibility().swedish(),
                gone == null ? null : gone.at(),
                gone == null ? null : gone.how(),
                gone == null || gone.above() == null ? null : gone.above().value(),
                c.facts().answering().swedish(),
                c.facts().registration().swedish(),
                c.versions(),
                c.media(),
                c.permalink(),
                c.text(),
                c.genre() == null ? null : c.genre().swedish());
    }

    private static void write(RepresentationWriter rep, String name, SpoolFile table)
            throws IOException {
        try (var out = rep.file(new PackagedFile(name, MediaType.CSV))) {
            table.copyTo(out);
        }
    }
}
