package se.uppsikt.platforms;

import se.uppsikt.base.secrets.Secret;

/**
 * What the municipality's app at a platform is known by.
 *
 * @param secret signs what the platform sends us
 * @param verifyToken what the platform must know when it asks whether the address is ours
 */
public record AppKeys(String appId, Secret secret, Secret verifyToken) {}
