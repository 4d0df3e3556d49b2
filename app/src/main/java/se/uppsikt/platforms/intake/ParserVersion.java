package se.uppsikt.platforms.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.Sha256;

/**
 * Which program reads originals: the fingerprint of the code that does. A program that reads
 * otherwise is thereby known without anybody having to count versions.
 */
@Component
class ParserVersion {
    private static final String CODE =
            "classpath*:" + ParserVersion.class.getPackageName().replace('.', '/') + "/**/*.class";

    private final String version;

    ParserVersion() {
        try {
            this.version = fingerprint().hex().substring(0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String version() {
        return version;
    }

    private static Sha256 fingerprint() throws IOException {
        Resource[] code = new PathMatchingResourcePatternResolver().getResources(CODE);
        Arrays.sort(code, Comparator.comparing(ParserVersion::name));
        MessageDigest digest = Sha256.digest();
        for (Resource each : code) {
            try (InputStream bytes = new DigestInputStream(each.getInputStream(), digest)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
        }
        return Sha256.ofRaw(digest.digest());
    }

    private static String name(Resource code) {
        try {
            String address = code.getURL().toString();
            return address.substring(address.lastIndexOf("/se/uppsikt/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
