package se.uppsikt.publishing.mediabank;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** Parts of files, as a script sends them; it is answered in JSON. */
@Controller
class UploadPage {
    private final Uploading uploading;

    UploadPage(Uploading uploading) {
        this.uploading = uploading;
    }

    /** What a script asks for. */
    private interface Question {
        Upload asked() throws IOException;
    }

    @PostMapping("/publicering/media/delar")
    ResponseEntity<Map<String, Object>> begin(
            Employee me,
            @RequestParam("namn") String name,
            @RequestParam("storlek") long size,
            @RequestParam("huvud") MultipartFile head)
            throws IOException {
        return answer(() -> uploading.begin(me, name, size, head.getBytes()));
    }

    @PostMapping("/publicering/media/delar/{upload:[0-9a-f-]{36}}")
    ResponseEntity<Map<String, Object>> part(
            Employee me,
            @PathVariable UUID upload,
            @RequestParam("fran") long from,
            @RequestParam("del") MultipartFile part)
            throws IOException {
        return answer(() -> uploading.part(me, upload, from, part));
    }

    @PostMapping("/publicering/media/delar/{upload:[0-9a-f-]{36}}/klar")
    ResponseEntity<Map<String, Object>> finish(Employee me, @PathVariable UUID upload)
            throws IOException {
        return answer(() -> uploading.finish(me, upload));
    }

    /** From a page, without a script. */
    @PostMapping("/publicering/media/delar/{upload:[0-9a-f-]{36}}/kasta")
    String drop(Employee me, @PathVariable UUID upload) {
        uploading.drop(me, upload);
        return "redirect:/publicering/media";
    }

    private static ResponseEntity<Map<String, Object>> answer(Question question)
            throws IOException {
        try {
            Upload upload = question.asked();
            AssetId asset = upload.asset();
            return ResponseEntity.ok(
                    Map.of(
                            "id", upload.id().toString(),
                            "kvar", upload.size() - upload.kept(),
                            "fran", upload.kept(),
                            "nasta", upload.next(),
                            "adress", asset == null ? "" : AssetRules.address(asset)));
        } catch (Refused refused) {
            List<String> sentences =
                    refused.objections().stream().map(Objection::sentence).toList();
            return ResponseEntity.status(HttpStatus.valueOf(refused.status()))
                    .body(Map.of("fel", sentences));
        }
    }
}
