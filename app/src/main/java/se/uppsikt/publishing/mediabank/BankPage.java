package se.uppsikt.publishing.mediabank;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;

/** The bank, searched and read part by part; and where files are handed in without a script. */
@Controller
class BankPage {
    private static final int PART = 24;

    private final MediaBank bank;
    private final AssetViews views;
    private final Uploading uploading;

    BankPage(MediaBank bank, AssetViews views, Uploading uploading) {
        this.bank = bank;
        this.views = views;
        this.uploading = uploading;
    }

    @GetMapping("/publicering/media")
    ModelAndView list(
            Employee me,
            @RequestParam(name = "sok", defaultValue = "") String sought,
            @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        return page(me, sought, after, List.of());
    }

    private ModelAndView page(
            Employee me, String sought, @Nullable UUID after, List<Objection> objections) {
        String words = StorableText.text(sought.strip());
        List<MediaAsset> found =
                bank.recent(me, words, after == null ? null : new AssetId(after), PART + 1);
        List<MediaAsset> shown = found.stream().limit(PART).toList();
        AssetId last = found.size() > PART ? shown.getLast().id() : null;
        return new ModelAndView(
                "publishing/mediabank/bank",
                Map.of(
                        "bank",
                        new BankList(words, views.of(shown), last, uploading.broken(me)),
                        "objections",
                        objections));
    }

    @PostMapping("/publicering/media")
    ModelAndView handIn(Employee me, @RequestParam("fil") List<MultipartFile> files)
            throws IOException {
        List<AssetId> taken = new ArrayList<>();
        List<Objection> objections = new ArrayList<>();
        for (MultipartFile each : files) {
            String name = each.getOriginalFilename();
            try (InputStream file = each.getInputStream()) {
                taken.add(bank.handIn(me, file, name == null ? "" : name));
            } catch (Refused refused) {
                objections.addAll(refused.objections());
            }
        }
        if (!objections.isEmpty()) {
            ModelAndView page = page(me, "", null, objections);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return new ModelAndView(
                "redirect:"
                        + (taken.size() == 1
                                ? AssetRules.address(taken.getFirst())
                                : "/publicering/media"));
    }
}
