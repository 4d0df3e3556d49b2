package se.uppsikt.publishing;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.publishing.consents.Consents;
import se.uppsikt.publishing.imagetext.PictureTexts;
import se.uppsikt.publishing.mediabank.AssetId;
import se.uppsikt.publishing.mediabank.MediaAsset;
import se.uppsikt.publishing.mediabank.MediaAsset.Description;
import se.uppsikt.publishing.mediabank.MediaBank;
import se.uppsikt.publishing.mediabank.Speech;

/** What is said of a picture or a film while a draft is written: all that the gate asks for. */
@Service
class Descriptions {
    private final MediaBank bank;
    private final PictureTexts texts;
    private final Consents consents;

    Descriptions(MediaBank bank, PictureTexts texts, Consents consents) {
        this.bank = bank;
        this.texts = texts;
        this.consents = consents;
    }

    /**
     * As a form sends it.
     *
     * @param version of the asset
     * @param dekorativ anything for that it tells nothing
     * @param tal of a film: {@code ja}, {@code nej} or empty
     * @param ord what is written in a picture
     * @param last anything when somebody has looked whether anything is written
     * @param ingen anything when nobody can be recognised
     */
    record Said(
            int version,
            String alt,
            String dekorativ,
            String tal,
            String ord,
            String last,
            String ingen) {
        Said {
            alt = alt == null ? "" : alt;
            dekorativ = dekorativ == null ? "" : dekorativ;
            tal = tal == null ? "" : tal;
            ord = ord == null ? "" : ord;
            last = last == null ? "" : last;
            ingen = ingen == null ? "" : ingen;
        }
    }

    @Transactional
    void say(Employee by, AssetId id, Said said) {
        MediaAsset asset = bank.seen(by, id);
        Description description =
                new Description(
                        StorableText.text(said.alt().strip()),
                        !said.dekorativ().isEmpty(),
                        speech(asset, said));
        if (!description.equals(asset.description())) {
            bank.describe(by, id, said.version(), description);
        }
        if (!asset.film() && !said.last().isEmpty()) {
            texts.say(by, id, said.ord());
        }
        if (!said.ingen().isEmpty()) {
            consents.nobody(by, id);
        }
    }

    private static Speech speech(MediaAsset asset, Said said) {
        return switch (said.tal()) {
            case "ja" -> Speech.SPEECH;
            case "nej" -> Speech.NO_SPEECH;
            default -> asset.speech();
        };
    }
}
