package se.uppsikt.accounts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public list of accounts as JSON (K7), or a part of it when it is long. What each field means
 * stands in {@code offentliga.schema.json}; a field that is taken away or changes its meaning there
 * gets a new address.
 */
record PublicRegister(
        @JsonProperty("$schema") String schema,
        @JsonProperty("kommun") Municipality municipality,
        @JsonProperty("nasta") @Nullable String next,
        @JsonProperty("konton") List<Entry> accounts) {

    record Municipality(
            @JsonProperty("namn") String name,
            @JsonProperty("organisationsnummer") String organisationNumber,
            @JsonProperty("webbplats") String website) {}

    record Entry(
            @JsonProperty("handtag") String handle,
            @JsonProperty("namn") String name,
            @JsonProperty("plattform") String platform,
            @JsonProperty("adress") URI address,
            @JsonProperty("slag") String kind,
            @JsonProperty("status") String status,
            @JsonProperty("verksamhet") String area,
            @JsonProperty("namnd") String committee,
            @JsonProperty("stafett") boolean relay,
            @JsonProperty("regler") String rules) {}
}
