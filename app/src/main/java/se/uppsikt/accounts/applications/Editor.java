package se.uppsikt.accounts.applications;

import java.time.Instant;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Swedish;

/**
 * Somebody who writes and answers on an account (K3).
 *
 * @param contact telephone number or e-mail address, for colleagues
 */
@Swedish("redaktör")
public record Editor(Employee person, String contact, Instant since) {}
