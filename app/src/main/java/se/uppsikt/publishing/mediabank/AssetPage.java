package se.uppsikt.publishing.mediabank;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.publishing.captions.CaptionReading;
import se.uppsikt.publishing.captions.Cue;
import se.uppsikt.publishing.mediabank.MediaAsset.Captions;

/** One picture or film: large, and what is said of it. */
@Controller
class AssetPage {
    private final MediaBank bank;
    private final AssetFiles files;
    private final AssetViews views;

    AssetPage(MediaBank bank, AssetFiles files, AssetViews views) {
        this.bank = bank;
        this.files = files;
        this.views = views;
    }

    /** A deed that may be refused. */
    private interface Deed {
        void done() throws IOException;
    }

    @GetMapping("/publicering/media/{asset:[0-9a-f-]{36}}")
    ModelAndView see(Employee me, @PathVariable UUID asset) throws IOException {
        MediaAsset seen = bank.seen(me, new AssetId(asset));
        return page(me, seen, AssetForm.of(seen), List.of());
    }

    @PostMapping("/publicering/media/{asset:[0-9a-f-]{36}}")
    ModelAndView describe(
            Employee me, @PathVariable UUID asset, @RequestParam Map<String, String> typed)
            throws IOException {
        AssetId id = new AssetId(asset);
        AssetForm form = AssetForm.typed(typed);
        return after(
                me,
                id,
                form,
                () -> bank.describe(me, id, form.version(), form.said(bank.seen(me, id))));
    }

    @PostMapping("/publicering/media/{asset:[0-9a-f-]{36}}/undertexter")
    ModelAndView caption(
            Employee me,
            @PathVariable UUID asset,
            @RequestParam("fil") MultipartFile file,
            @RequestParam(name = "sprak", defaultValue = "") String language)
            throws IOException {
        AssetId id = new AssetId(asset);
        String name = file.getOriginalFilename();
        return after(
                me,
                id,
                AssetForm.of(bank.seen(me, id)),
                () -> {
                    try (InputStream bytes = file.getInputStream()) {
                        bank.caption(me, id, bytes, name == null ? "" : name, language);
                    }
                });
    }

    @PostMapping("/publicering/media/{asset:[0-9a-f-]{36}}/kasta")
    ModelAndView discard(Employee me, @PathVariable UUID asset) throws IOException {
        AssetId id = new AssetId(asset);
        MediaAsset seen = bank.seen(me, id);
        try {
            bank.discard(me, id);
            return new ModelAndView("redirect:/publicering/media");
        } catch (Refused refused) {
            return refused(me, seen, AssetForm.of(seen), refused);
        }
    }

    private ModelAndView after(Employee me, AssetId id, AssetForm form, Deed deed)
            throws IOException {
        try {
            deed.done();
            return new ModelAndView("redirect:" + AssetRules.address(id));
        } catch (Refused refused) {
            return refused(me, bank.seen(me, id), form, refused);
        }
    }

    private ModelAndView refused(Employee me, MediaAsset asset, AssetForm form, Refused refused)
            throws IOException {
        ModelAndView page = page(me, asset, form, refused.objections());
        page.setStatus(HttpStatus.valueOf(refused.status()));
        return page;
    }

    private ModelAndView page(
            Employee me, MediaAsset asset, AssetForm form, List<Objection> objections)
            throws IOException {
        return new ModelAndView(
                "publishing/mediabank/asset",
                Map.of(
                        "view", views.of(List.of(asset)).getFirst(),
                        "form", form,
                        "cues", cues(asset),
                        "ours", me.serviceArea().equals(asset.owner()),
                        "objections", objections));
    }

    private List<Cue> cues(MediaAsset asset) throws IOException {
        Captions captions = asset.captions();
        if (captions == null) {
            return List.of();
        }
        try (InputStream bytes = files.open(captions.stored())) {
            return CaptionReading.of(bytes.readAllBytes()).cues();
        }
    }
}
