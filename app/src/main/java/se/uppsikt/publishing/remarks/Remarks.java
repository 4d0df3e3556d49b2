package se.uppsikt.publishing.remarks;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.publishing.DraftId;
import se.uppsikt.publishing.Drafts;

/** What colleagues say to each other beside a draft. */
@Service
class Remarks {
    private static final int LONGEST = 2000;

    private final RemarkRows rows;
    private final Drafts drafts;
    private final TimeIds ids;
    private final InstantSource time;

    Remarks(RemarkRows rows, Drafts drafts, TimeIds ids, InstantSource time) {
        this.rows = rows;
        this.drafts = drafts;
        this.ids = ids;
        this.time = time;
    }

    /** The latest, the first of them first; for those who see the draft. */
    List<Remark> of(Employee me, DraftId id) {
        return rows.of(drafts.draft(me, id).id());
    }

    @Transactional
    void say(Employee by, DraftId id, String text) {
        String said = StorableText.text(text.strip());
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new Refused(Objection.of("P1", "Skriv en kommentar, med högst 2 000 tecken."));
        }
        rows.insert(
                ids.next(),
                drafts.draft(by, id).id(),
                new Remark(said, by.label(), time.instant()));
    }
}
