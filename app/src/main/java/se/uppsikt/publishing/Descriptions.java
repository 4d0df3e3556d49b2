package se.uppsikt.publishing;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.publishing.DraftForm.Said;
import se.uppsikt.publishing.consents.Consents;
import se.uppsikt.publishing.imagetext.PictureTexts;
import se.uppsikt.publishing.mediabank.AssetId;
import se.uppsikt.publishing.mediabank.MediaAsset;
import se.uppsikt.publishing.mediabank.MediaAsset.Description;
import se.uppsikt.publishing.mediabank.MediaBank;
import se.uppsikt.publishing.mediabank.Speech;

/**
 * What is said of pictures and films while a draft is written: all that the gate asks for. It holds
 * wherever else they are used, too.
 */
@Service
class Descriptions {
    private final Drafts drafts;
    private final MediaBank bank;
    private final PictureTexts texts;
    private final Consents consents;

    Descriptions(Drafts drafts, MediaBank bank, PictureTexts texts, Consents consents) {
        this.drafts = drafts;
        this.bank = bank;
        this.texts = texts;
        this.consents = consents;
    }

    /**
     * Saves all that is typed, of the draft and of what it shows; all or nothing.
     *
     * @throws Refused as {@link Drafts#saveAndLeave} and {@link MediaBank#describe} do
     */
    @Transactional
    Draft keep(Employee by, DraftId id, DraftForm form) {
        Draft saved = drafts.saveAndLeave(by, id, form.seen(), form.content());
        form.said().forEach((asset, said) -> say(by, asset, said));
        return saved;
    }

    private void say(Employee by, AssetId id, Said said) {
        MediaAsset asset = bank.seen(by, id);
        Description description =
                new Description(said.alt(), said.decorative(), speech(asset, said));
        if (!description.equals(asset.description())) {
            bank.describe(by, id, said.version(), description);
        }
        if (!asset.film()) {
            words(by, id, said);
        }
        if (said.nobody()) {
            consents.nobody(by, id);
        }
    }

    /** What a program has read stays a program's until a person says something else. */
    private void words(Employee by, AssetId picture, Said said) {
        List<String> known = texts.of(List.of(picture)).get(picture);
        boolean told = !said.words().isEmpty() || said.wordless();
        if (told && !PictureTexts.lines(said.words()).equals(known)) {
            texts.say(by, picture, said.words());
        }
    }

    private static Speech speech(MediaAsset asset, Said said) {
        return switch (said.speech()) {
            case "ja" -> Speech.SPEECH;
            case "nej" -> Speech.NO_SPEECH;
            default -> asset.speech();
        };
    }
}
