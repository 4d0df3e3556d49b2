package se.uppsikt.publishing;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;

/** What colleagues say to each other beside a draft. */
@Service
class Remarks {
    private static final int LONGEST = 2000;

    private final RemarkRows rows;
    private final Drafts drafts;
    private final DraftRecorder desk;

    Remarks(RemarkRows rows, Drafts drafts, DraftRecorder desk) {
        this.rows = rows;
        this.drafts = drafts;
        this.desk = desk;
    }

    @Transactional
    void say(Employee by, DraftId id, String text) {
        String said = StorableText.text(text.strip());
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new Refused(Objection.of("P1", "Skriv en kommentar, med högst 2 000 tecken."));
        }
        rows.insert(desk.ids().next(), drafts.draft(by, id).id(), said, desk.hand(by));
    }
}
