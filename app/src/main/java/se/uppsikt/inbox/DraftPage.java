package se.uppsikt.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import se.uppsikt.inbox.Conversations.Look;
import se.uppsikt.inbox.assignment.Assignments;
import se.uppsikt.inbox.pictures.AttachedPictures;
import se.uppsikt.records.ContributionId;

/** What is done with an answer while it is being written: it comes back on the same page. */
@Controller
class DraftPage {
    private final InboxPage page;
    private final Conversations conversations;
    private final Assignments assignments;
    private final AttachedPictures pictures;

    DraftPage(
            InboxPage page,
            Conversations conversations,
            Assignments assignments,
            AttachedPictures pictures) {
        this.page = page;
        this.conversations = conversations;
        this.assignments = assignments;
        this.pictures = pictures;
    }

    /** Shows how the answer will read, for a browser that runs no scripts. */
    @PostMapping(path = "/inkorg/{id}/svara", params = "visa")
    ModelAndView preview(
            Employee me,
            @PathVariable UUID id,
            InboxFilter filter,
            @ModelAttribute("draft") AnswerForm draft) {
        return page.item(me, id, filter, Look.AROUND, draft, AnswerForm.Refusal.NONE);
    }

    /** Puts a ready answer after what is written, for a browser that runs no scripts (S6). */
    @PostMapping(path = "/inkorg/{id}/svara", params = "lagg-in")
    ModelAndView insert(
            Employee me,
            @PathVariable UUID id,
            InboxFilter filter,
            @ModelAttribute("draft") AnswerForm draft) {
        try {
            AnswerForm more = conversations.inserted(me, new ContributionId(id), draft);
            return page.item(me, id, filter, Look.AROUND, more, AnswerForm.Refusal.NONE);
        } catch (Refused refusal) {
            return page.refused(
                    me, id, filter, draft, new AnswerForm.Refusal("svara", refusal.objections()));
        }
    }

    /** Puts what somebody has suggested after what is written (S7). */
    @PostMapping(path = "/inkorg/{id}/svara", params = "forslag")
    ModelAndView suggested(
            Employee me,
            @PathVariable UUID id,
            InboxFilter filter,
            @ModelAttribute("draft") AnswerForm draft) {
        ContributionId about = conversations.visible(me, new ContributionId(id)).contribution();
        AnswerForm more = draft.goingOnWith(assignments.suggestion(about), draft.insertedTokens());
        return page.item(me, id, filter, Look.AROUND, more, AnswerForm.Refusal.NONE);
    }

    /**
     * Attaches a picture to what is being written: a plain form with a file, also without scripts
     * (S1).
     */
    @PostMapping("/inkorg/{id}/bild")
    ModelAndView attach(
            Employee me,
            @PathVariable UUID id,
            InboxFilter filter,
            @ModelAttribute("draft") AnswerForm draft,
            @RequestParam(name = "bild", required = false) @Nullable MultipartFile file)
            throws IOException {
        ContributionId about = conversations.visible(me, new ContributionId(id)).contribution();
        try (InputStream bytes =
                file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            String name = file == null ? null : file.getOriginalFilename();
            AnswerForm more =
                    draft.attached(pictures.attach(me, about, bytes, name == null ? "" : name));
            return page.item(me, id, filter, Look.AROUND, more, AnswerForm.Refusal.NONE);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            return page.refused(
                    me, id, filter, draft, new AnswerForm.Refusal("svara", refusal.objections()));
        }
    }

    /** Goes on without the picture. */
    @PostMapping(path = "/inkorg/{id}/svara", params = "utan-bild")
    ModelAndView detach(
            Employee me,
            @PathVariable UUID id,
            InboxFilter filter,
            @ModelAttribute("draft") AnswerForm draft) {
        AnswerForm without = draft.attached("");
        return page.item(me, id, filter, Look.AROUND, without, AnswerForm.Refusal.NONE);
    }
}
