package se.uppsikt.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.publishing.mediabank.AssetId;
import se.uppsikt.publishing.mediabank.MediaBank;

/** A picture or a film is handed in where it is used: to the bank, and into the draft. */
@Controller
class HandInPage {
    private final Drafts drafts;
    private final DraftAnswers answers;
    private final MediaBank bank;
    private final Shown shown;

    HandInPage(Drafts drafts, DraftAnswers answers, MediaBank bank, Shown shown) {
        this.drafts = drafts;
        this.answers = answers;
        this.bank = bank;
        this.shown = shown;
    }

    /**
     * A copy of a picture is made that fits an account; what is typed comes along, and is saved.
     *
     * @param which the picture and the account, with a space between
     */
    @PostMapping("/publicering/{id:[0-9a-f-]{36}}/kopia")
    ModelAndView copy(
            Employee me,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam("kopia") String which) {
        if (!which.matches("[0-9a-f-]{36} [0-9a-f-]{36}")) {
            throw new NotFound("a picture to copy");
        }
        AssetId picture = new AssetId(UUID.fromString(which.substring(0, which.indexOf(' '))));
        AccountId on = new AccountId(UUID.fromString(which.substring(which.indexOf(' ') + 1)));
        return answers.kept(
                me,
                new DraftId(id),
                DraftForm.read(fields),
                draft -> shown.fit(me, picture, on, draft.content().form()));
    }

    /** What is typed comes along, and is saved first. */
    @PostMapping("/publicering/{id:[0-9a-f-]{36}}/bild")
    ModelAndView handIn(
            Employee me,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam("fil") MultipartFile file) {
        return answers.kept(
                me,
                new DraftId(id),
                DraftForm.read(fields),
                draft -> {
                    try (InputStream bytes = file.getInputStream()) {
                        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
                        drafts.attach(me, draft.id(), bank.handIn(me, bytes, name));
                    } catch (IOException e) {
                        throw new UncheckedIOException("a file that was handed in", e);
                    }
                });
    }
}
