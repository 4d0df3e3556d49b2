package se.uppsikt.platforms.imports;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.platforms.imports.Export.Note;
import se.uppsikt.platforms.imports.ImportLifeRules.Cause;

/** The turns an import takes by itself while it is read, each written down as it happens. */
@Component
class ImportTransitions {
    private static final Machine ARCHIVE = new Machine("arkiv");

    private final ImportRows rows;
    private final ImportReportRows report;
    private final ImportFiles files;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    ImportTransitions(
            ImportRows rows,
            ImportReportRows report,
            ImportFiles files,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.rows = rows;
        this.report = report;
        this.files = files;
        this.events = events;
        this.time = time;
    }

    /** False when it is not to be read: stopped before it began, or over already. */
    @Transactional
    public boolean begin(ImportId id) {
        rows.move(id, Cause.STOPPED);
        return rows.move(id, Cause.BEGUN);
    }

    /** The first time, what the parts themselves gave reason to remark is put in the report. */
    @Transactional
    public Import opened(Import started, Export export) {
        if (rows.opened(started.id(), export.fileCount())) {
            note(started, export.notes());
        } else {
            rows.restartIfOther(started.id(), export.fileCount());
        }
        return rows.find(started.id()).orElseThrow();
    }

    @Transactional
    public void refuse(Import started, Export.Unusable unusable) {
        note(started, unusable.notes());
        if (end(started.id(), Cause.UNUSABLE, unusable.message())) {
            files.discardLater(rows.parts(started.id()));
        }
    }

    @Transactional
    public void fail(ImportId id, String trouble) {
        end(id, Cause.BROKEN, trouble);
    }

    @Transactional
    public void stopped(Import now) {
        rows.move(now.id(), Cause.STOPPED);
    }

    /** Done only if nothing was left; the sentence on what was left decides. */
    @Transactional
    public void complete(Import now) {
        String left =
                ImportTrouble.ofWhatIsUnread(
                        report.unread(now.id()), rows.unfinishedFiles(now.id()));
        if (end(now.id(), left == null ? Cause.READ_WHOLE : Cause.READ_IN_PART, left)) {
            files.keepLater(rows.parts(now.id()));
        }
    }

    /** What has ended is told once; false when it had. */
    private boolean end(ImportId id, Cause cause, @Nullable String trouble) {
        if (!rows.end(id, cause, trouble, time.instant())) {
            return false;
        }
        Import ended = rows.find(id).orElseThrow();
        events.publishEvent(
                new ImportDeed.ImportEnded(ended, fingerprints(id), ARCHIVE, time.instant()));
        return true;
    }

    private Map<String, String> fingerprints(ImportId id) {
        Map<String, String> fingerprints = new TreeMap<>();
        for (Import.Part part : rows.parts(id)) {
            if (part.sha256() != null) {
                fingerprints.put("part" + part.number(), part.sha256());
            }
        }
        return fingerprints;
    }

    private void note(Import started, List<Note> notes) {
        report.note(
                started.id(),
                notes.stream()
                        .map(n -> ImportPreparation.line(n.reason(), n.file(), n.element()))
                        .toList());
        rows.noted(started.id(), notes.size());
    }
}
