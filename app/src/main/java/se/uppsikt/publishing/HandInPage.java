package se.uppsikt.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.publishing.Descriptions.Said;
import se.uppsikt.publishing.mediabank.AssetId;
import se.uppsikt.publishing.mediabank.MediaBank;

/** A picture or a film is handed in where it is used: to the bank, and into the draft. */
@Controller
class HandInPage {
    private final Drafts drafts;
    private final DraftViews views;
    private static final String DRAFT = "/publicering/{id:[0-9a-f-]{36}}";

    private final MediaBank bank;
    private final Descriptions descriptions;

    HandInPage(Drafts drafts, DraftViews views, MediaBank bank, Descriptions descriptions) {
        this.drafts = drafts;
        this.views = views;
        this.bank = bank;
        this.descriptions = descriptions;
    }

    @PostMapping(DRAFT + "/bild")
    ModelAndView handIn(
            Employee me, @PathVariable UUID id, @RequestParam("fil") MultipartFile file) {
        return done(
                me,
                id,
                draft -> {
                    try (InputStream bytes = file.getInputStream()) {
                        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
                        drafts.attach(me, draft, bank.handIn(me, bytes, name));
                    } catch (IOException e) {
                        throw new UncheckedIOException("a file that was handed in", e);
                    }
                });
    }

    /** What is said of a picture or a film, where it is used: it holds wherever else it is, too. */
    @PostMapping(DRAFT + "/bild/{asset:[0-9a-f-]{36}}")
    ModelAndView describe(
            Employee me,
            @PathVariable UUID id,
            @PathVariable UUID asset,
            @ModelAttribute Said said) {
        return done(me, id, _ -> descriptions.say(me, new AssetId(asset), said));
    }

    /** Something done with what a draft shows. */
    private interface Act {
        void with(DraftId draft);
    }

    private ModelAndView done(Employee me, UUID id, Act act) {
        Draft draft = drafts.draft(me, new DraftId(id));
        try {
            act.with(draft.id());
            return new ModelAndView("redirect:/publicering/" + id + "#bilder");
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            ModelAndView page =
                    new ModelAndView(
                            "publishing/draft",
                            Map.of(
                                    "view",
                                    views.of(
                                            me,
                                            draft,
                                            DraftForm.of(draft),
                                            List.copyOf(refused.objections()))));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }
}
