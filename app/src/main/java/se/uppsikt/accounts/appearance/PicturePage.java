package se.uppsikt.accounts.appearance;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.appearance.AccountPicture.Coat;
import se.uppsikt.accounts.appearance.AccountPicture.Place;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.shared.NotFound;

/** The profile and cover images of an account (K4). */
@Controller
class PicturePage {
    private final Accounts accounts;
    private final Pictures pictures;

    PicturePage(Accounts accounts, Pictures pictures) {
        this.accounts = accounts;
        this.pictures = pictures;
    }

    @GetMapping("/konton/{handle}/bilder")
    ModelAndView all(@PathVariable String handle, Employee me) {
        Account account = find(handle);
        Set<Permission> permissions = accounts.permissions(me, account);
        return new ModelAndView(
                "accounts/appearance/pictures",
                Map.of(
                        "account", account,
                        "communications", accounts.units().communications(),
                        "pictures", pictures.of(account),
                        "mayPut", permissions.contains(Permission.ANSWER),
                        "mayJudge", permissions.contains(Permission.CONNECT)));
    }

    /** What the platform shows is public; our pages show it to everybody who works here. */
    @GetMapping("/konton/{handle}/bilder/{id}")
    ResponseEntity<byte[]> picture(@PathVariable UUID id) {
        byte[] shown = pictures.shown(new AccountPicture.Id(id));
        return MediaType.of(shown).served().body(shown);
    }

    @PostMapping("/konton/{handle}/bilder")
    String put(
            @PathVariable String handle,
            @RequestParam Place plats,
            @RequestParam String beskrivning,
            @RequestParam MultipartFile bild,
            Employee me)
            throws IOException {
        byte[] bytes = bild.getInputStream().readNBytes(PictureRules.LARGEST + 1);
        pictures.put(me, find(handle), plats, beskrivning, bytes);
        return "redirect:/konton/" + handle + "/bilder";
    }

    @PostMapping("/konton/{handle}/bilder/{id}/vapen")
    String judge(
            @PathVariable String handle,
            @PathVariable UUID id,
            @RequestParam Coat vapen,
            Employee me) {
        pictures.judge(me, new AccountPicture.Id(id), vapen);
        return "redirect:/konton/" + handle + "/bilder";
    }

    private Account find(String handle) {
        return accounts.byHandle(handle).orElseThrow(() -> new NotFound("account " + handle));
    }
}
