package se.uppsikt.operation;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.base.checks.Check;

/** Whether people reach the pages from outside, over TLS and through a proxy that is believed. */
@Component
class AddressCheck implements Check {
    private final String address;
    private final List<String> proxies;

    AddressCheck(
            @Value("${uppsikt.address:}") String address,
            @Value("${uppsikt.proxies:}") List<String> proxies) {
        this.address = address;
        this.proxies = List.copyOf(proxies);
    }

    @Override
    public String id() {
        return "address";
    }

    @Override
    public String name() {
        return "Adressen och proxyn";
    }

    @Override
    public int place() {
        return 80;
    }

    @Override
    public boolean necessary() {
        return true;
    }

    @Override
    public How how() {
        return How.settings(
                "Sätt en proxy som talar TLS, till exempel nginx, framför sidorna på port 8080 och leveranserna på port 8081. Bara leveransernas port behöver nås från internet. Ange adressen som personalen skriver, och proxyns IP-adress.",
                "--uppsikt.address=https://uppsikt.kommunen.se",
                "--uppsikt.proxies=127.0.0.1");
    }

    @Override
    public Found look() {
        return OperationRules.reached(address, proxies);
    }
}
