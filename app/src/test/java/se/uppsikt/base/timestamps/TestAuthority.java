package se.uppsikt.base.timestamps;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.Nullable;

/** A time-stamp authority that stamps what it is asked to, or lies in one of these ways. */
final class TestAuthority implements AutoCloseable {
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.3.4.1");
    private static final BigInteger SERIAL = BigInteger.valueOf(7);

    /** How it answers. */
    enum Way {
        TRUTHFUL,
        OTHER_IMPRINT,
        OTHER_NUMBER,
        OTHER_AUTHORITY,
        NOT_FOR_STAMPING,
        OTHER_TIME,
        DENIES,
        GARBAGE,
        NOTHING,
        HUGE,
        MOVED,
        BROKEN
    }

    private final InstantSource time;
    private final KeyPair rootKeys = keys();
    private final KeyPair ownKeys = keys();
    private final X509Certificate root;
    private final X509Certificate own;
    private final X509Certificate forAnotherThing;
    private final HttpServer server;
    final AtomicInteger asked = new AtomicInteger();
    volatile Way way = Way.TRUTHFUL;

    TestAuthority(InstantSource time) throws Exception {
        this.time = time;
        this.root = certificate("CN=Provets rot", rootKeys, null);
        this.own = certificate("CN=Provets stamplare", ownKeys, KeyPurposeId.id_kp_timeStamping);
        this.forAnotherThing =
                certificate("CN=Provets stamplare", ownKeys, KeyPurposeId.id_kp_codeSigning);
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    byte[] question = exchange.getRequestBody().readAllBytes();
                    exchange.getResponseHeaders().set("Location", "/annanstans");
                    byte[] answer = answer(question);
                    exchange.sendResponseHeaders(
                            way == Way.MOVED ? 307 : way == Way.BROKEN ? 500 : 200, 0);
                    try (OutputStream out = exchange.getResponseBody()) {
                        out.write(answer);
                    }
                });
        server.start();
    }

    X509Certificate root() {
        return root;
    }

    AuthoritySettings settings(Path folder) throws Exception {
        Path file = folder.resolve("rot.pem");
        Files.writeString(
                file,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(root.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        return new AuthoritySettings(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/tsa",
                file.toString(),
                true);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    byte[] answer(byte[] question) {
        return switch (way) {
            case GARBAGE -> "<html>Inloggning krävs</html>".getBytes(StandardCharsets.UTF_8);
            case NOTHING -> new byte[0];
            case HUGE -> new byte[AuthorityDoor.LARGEST + 1];
            case TRUTHFUL,
                    OTHER_IMPRINT,
                    OTHER_NUMBER,
                    OTHER_AUTHORITY,
                    NOT_FOR_STAMPING,
                    OTHER_TIME,
                    DENIES,
                    MOVED,
                    BROKEN -> {
                try {
                    yield stamp(new TimeStampRequest(question));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    private byte[] stamp(TimeStampRequest question) throws Exception {
        byte[] imprint = question.getMessageImprintDigest();
        if (way == Way.OTHER_IMPRINT) {
            imprint[0]++;
        }
        BigInteger number =
                way == Way.OTHER_NUMBER
                        ? question.getNonce().add(BigInteger.ONE)
                        : question.getNonce();
        Instant at = way == Way.OTHER_TIME ? now().minus(Duration.ofDays(3)) : now();
        TimeStampResponseGenerator answers =
                new TimeStampResponseGenerator(tokens(), TSPAlgorithms.ALLOWED);
        return way == Way.DENIES
                ? answers.generateRejectedResponse(new TSPException("nej")).getEncoded()
                : answers.generate(
                                asked(imprint, number),
                                BigInteger.valueOf(asked.get() + 1L),
                                Date.from(at))
                        .getEncoded();
    }

    private static TimeStampRequest asked(byte[] imprint, BigInteger number) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, imprint, number);
    }

    private TimeStampTokenGenerator tokens() throws Exception {
        KeyPair signing = way == Way.OTHER_AUTHORITY ? keys() : ownKeys;
        X509Certificate signer =
                way == Way.OTHER_AUTHORITY
                        ? signed(
                                "CN=Provets stamplare",
                                signing,
                                KeyPurposeId.id_kp_timeStamping,
                                keys())
                        : own;
        TimeStampTokenGenerator tokens =
                new TimeStampTokenGenerator(
                        new JcaSimpleSignerInfoGeneratorBuilder()
                                .build("SHA256withECDSA", signing.getPrivate(), signer),
                        new JcaDigestCalculatorProviderBuilder()
                                .build()
                                .get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                        POLICY);
        tokens.addCertificates(
                new JcaCertStore(List.of(way == Way.NOT_FOR_STAMPING ? forAnotherThing : signer)));
        return tokens;
    }

    private X509Certificate certificate(String name, KeyPair keys, @Nullable KeyPurposeId purpose)
            throws Exception {
        return signed(name, keys, purpose, rootKeys);
    }

    /** For ten years about now; without a purpose it is that of an authority over others. */
    private X509Certificate signed(
            String name, KeyPair keys, @Nullable KeyPurposeId purpose, KeyPair by)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        JcaX509v3CertificateBuilder builder =
                new JcaX509v3CertificateBuilder(
                        new X500Name("CN=Provets rot"),
                        purpose == null ? BigInteger.ONE : SERIAL,
                        Date.from(now().minus(Duration.ofDays(3650))),
                        Date.from(now().plus(Duration.ofDays(3650))),
                        new X500Name(name),
                        keys.getPublic());
        builder.addExtension(
                Extension.basicConstraints, true, new BasicConstraints(purpose == null));
        if (purpose == null) {
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
        } else {
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(
                                new JcaContentSignerBuilder("SHA256withECDSA")
                                        .build(by.getPrivate())));
    }

    private Instant now() {
        return time.instant();
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
