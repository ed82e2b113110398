package org.plumbline.cli.findings;

import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.standard.StandardPackage;

/**
 * A message with what one standard says about it.
 *
 * @param standard the standard it was checked against
 * @param checked what was found
 */
public record Judged(StandardPackage standard, CheckedMessage checked) {}
