package org.plumbline.registry.submission;

import java.util.regex.Pattern;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;

/** How addresses and messages name a report: {@code sha256-} and the digest of its payload. */
public final class ReportName {
    private static final String ALGORITHM = "sha256-";
    private static final Pattern FORM = Pattern.compile(ALGORITHM + "[0-9a-f]{64}");

    private ReportName() {}

    /** The name of the report with that digest. */
    public static String of(String digest) {
        return ALGORITHM + digest;
    }

    /** The digest that a name states; what cannot be a name is not there. */
    public static String digest(String name) {
        if (!FORM.matcher(name).matches()) {
            throw new Refused(
                    ProblemType.REPORT_UNKNOWN, "A report is named by sha256- and 64 hexadecimal digits in lower case");
        }
        return name.substring(ALGORITHM.length());
    }
}
