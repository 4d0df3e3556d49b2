package se.uppsikt.publishing;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** What a browser is answered about a draft: its page, also when what was asked for was refused. */
@Component
class DraftAnswers {
    private final Drafts drafts;
    private final DraftViews views;
    private final Descriptions descriptions;

    DraftAnswers(Drafts drafts, DraftViews views, Descriptions descriptions) {
        this.drafts = drafts;
        this.views = views;
        this.descriptions = descriptions;
    }

    /** The page, with what stands in its fields. */
    ModelAndView page(Employee me, Draft draft, DraftForm form, List<Objection> objections) {
        return view("publishing/draft", me, draft, form, objections);
    }

    /** A part of the page, for a script. */
    ModelAndView view(
            String template, Employee me, Draft draft, DraftForm form, List<Objection> objections) {
        return new ModelAndView(template, Map.of("view", views.of(me, draft, form, objections)));
    }

    /** The page as it is now, and why what was asked for was not done. */
    ModelAndView refused(Employee me, DraftId id, Refused refused) {
        Draft now = drafts.draft(me, id);
        return refused(me, now, DraftForm.of(now), refused);
    }

    /** The same, with what was typed. */
    ModelAndView refused(Employee me, Draft now, DraftForm typed, Refused refused) {
        ModelAndView page = page(me, now, typed, refused.objections());
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    ModelAndView at(DraftId id) {
        return new ModelAndView("redirect:/publicering/" + id.value());
    }

    /**
     * Saves all that is typed and then does something with the draft. What is typed is lost neither
     * when it cannot be saved nor when nothing comes of the deed.
     */
    ModelAndView kept(Employee me, DraftId id, DraftForm typed, Consumer<Draft> deed) {
        Draft kept;
        try {
            kept = descriptions.keep(me, id, typed);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            return refused(me, drafts.draft(me, id), typed, refused);
        }
        return after(me, id, () -> deed.accept(kept));
    }

    /** Does something with a draft, and leads back to it. */
    ModelAndView after(Employee me, DraftId id, Runnable deed) {
        try {
            deed.run();
            return at(id);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            return refused(me, id, refused);
        }
    }
}
