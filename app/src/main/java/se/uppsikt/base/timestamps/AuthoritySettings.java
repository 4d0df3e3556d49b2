package se.uppsikt.base.timestamps;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.StartProblem;

/**
 * The time-stamp authority that the municipality has chosen.
 *
 * @param url empty when there is none, and then no day waits for a stamp
 * @param certificate a file with the certificates that are trusted, in PEM
 * @param demo whether the authority may be on this very machine
 */
@Component
record AuthoritySettings(
        @Value("${uppsikt.timestamp.url:}") String url,
        @Value("${uppsikt.timestamp.certificate:}") String certificate,
        @Value("${uppsikt.demo:false}") boolean demo) {
    AuthoritySettings {
        if (!url.isBlank()) {
            AuthorityRules.wrong(url, demo)
                    .ifPresent(
                            wrong -> {
                                throw new StartProblem(wrong, null);
                            });
            read(certificate);
        }
    }

    boolean ready() {
        return !url.isBlank();
    }

    /** Those that a stamp must lead to. */
    List<X509Certificate> trusted() {
        return read(certificate);
    }

    private static List<X509Certificate> read(String file) {
        String wanted =
                "Ange filen med tidsstämplingstjänstens certifikat (PEM): --uppsikt.timestamp.certificate=";
        if (file.isBlank()) {
            throw new StartProblem(wanted, null);
        }
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            List<X509Certificate> read =
                    CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (read.isEmpty()) {
                throw new StartProblem("Filen " + file + " har inget certifikat. " + wanted, null);
            }
            return read;
        } catch (IOException | CertificateException e) {
            throw new StartProblem(
                    "Filen " + file + " går inte att läsa som certifikat. " + wanted, e);
        }
    }
}
