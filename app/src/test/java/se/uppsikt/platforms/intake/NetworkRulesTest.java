package se.uppsikt.platforms.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.base.network.GuardedSockets;

/** An address from outside never leads into our own networks. */
class NetworkRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::"
            })
    void closedNetworksAreNeverFetchedFrom(String address) throws UnknownHostException {
        assertThat(GuardedSockets.inside(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.13.72.36",
                "172.32.0.1",
                "100.128.0.1",
                "2a03:2880::1",
                "192.0.2.1",
                "198.20.0.1"
            })
    void theOpenInternetIs(String address) throws UnknownHostException {
        assertThat(GuardedSockets.inside(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9/bild.jpg",
                "http://[::1]/bild.jpg",
                "http://localhost/bild.jpg",
                "http://2130706433/bild.jpg",
                "https://127.0.0.1:9/bild.jpg",
                "https://[::1]/bild.jpg",
                "https://localhost/bild.jpg",
                "https://2130706433/bild.jpg",
                "ftp://bild.example/1.jpg",
                "http://a:b@bild.example/1.jpg"
            })
    void addressIntoAClosedNetworkOrOutsideTheWebIsRefusedForGood(String address) {
        MediaDownload media = new MediaDownload(URI.create("http://127.0.0.1:8090"), 1_000);

        assertThatThrownBy(() -> media.fetch(URI.create(address)))
                .isInstanceOf(MediaFetcher.Unfetchable.class);
    }
}
