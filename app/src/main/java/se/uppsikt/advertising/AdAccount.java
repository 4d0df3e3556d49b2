package se.uppsikt.advertising;

import java.time.ZoneId;

/**
 * An account that pays for ads.
 *
 * @param currency such as {@code SEK}
 * @param zone by whose midnight its days begin
 */
public record AdAccount(String name, String currency, ZoneId zone) {}
