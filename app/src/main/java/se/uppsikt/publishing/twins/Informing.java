package se.uppsikt.publishing.twins;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.publishing.Draft;
import se.uppsikt.publishing.DraftId;
import se.uppsikt.publishing.Drafts;

/** In which languages a draft is needed, as the one who writes it says. */
@Service
class Informing {
    private static final String RULE = "P5";

    private final InformationalRows said;
    private final TwinRows rows;
    private final TwinAccounts languages;
    private final TwinDesk desk;
    private final About about;

    /** What is written, and how far it has come. */
    @Component("informingAbout")
    record About(Drafts drafts, Publications publications) {}

    Informing(
            InformationalRows said,
            TwinRows rows,
            TwinAccounts languages,
            TwinDesk desk,
            About about) {
        this.said = said;
        this.rows = rows;
        this.languages = languages;
        this.desk = desk;
        this.about = about;
    }

    /** For those who see the draft; empty before anybody has said anything. */
    Optional<Informational> of(Employee me, DraftId id) {
        return said.of(about.drafts().draft(me, id).id());
    }

    /**
     * Nothing comes of it before the draft is out; where it is out already, the pairs begin now.
     *
     * @param needed none when it need not be in any other language
     */
    @Transactional
    void say(Employee by, DraftId id, List<String> needed) {
        Draft draft = still(by, id);
        refuseTwin(draft);
        if (!languages.languages().containsAll(needed)) {
            throw new Refused(Objection.of(RULE, "Välj bland språken som står där."));
        }
        said.put(
                id, new Informational(needed.stream().distinct().toList(), by.label(), desk.now()));
        about.publications().publications(draft.publications().values()).values().stream()
                .filter(each -> each.state() == Publication.State.PUBLISHED)
                .filter(each -> !languages.spoken().containsKey(each.account()))
                .min(Comparator.comparing(each -> each.id().value()))
                .ifPresent(each -> desk.needed(by, draft, each, needed));
    }

    /** What it has become stays as it is meanwhile: whatever goes out now sees what is said. */
    private Draft still(Employee by, DraftId id) {
        Draft seen = about.drafts().draft(by, id);
        about.publications().still(seen.publications().values());
        Draft draft = about.drafts().draft(by, id);
        if (!draft.publications().equals(seen.publications())) {
            throw new Refused(
                    Objection.of(
                            RULE,
                            "Någon ändrade inlägget samtidigt. Ladda om sidan och försök igen."));
        }
        return draft;
    }

    private void refuseTwin(Draft draft) {
        if (rows.writtenIn(draft.id()).isPresent()
                || TwinRules.twinAlone(draft.content().accounts(), languages.spoken())) {
            throw new Refused(Objection.of(RULE, "Det här är en tvilling, och får ingen egen."));
        }
    }
}
