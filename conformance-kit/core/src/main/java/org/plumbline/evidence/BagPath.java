package org.plumbline.evidence;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a file in a bag: the same file on every system, below the bag and nowhere else. Refused are names that climb
 * out, absolute names, drives, backslashes, control and invisible characters, names that Windows reserves or trims, and
 * the percent sign, which BagIt manifests would have to encode (RFC 8493 section 2.1.3).
 */
final class BagPath {
    private static final String PAYLOAD = "data/";
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\\\:*?\"<>|%]");
    private static final Pattern WINDOWS_DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])(\\..*)?");

    private BagPath() {}

    /** Returns the path when it is one that a bag may hold. */
    static String require(String path) throws BagRefused {
        if (path.getBytes(StandardCharsets.UTF_8).length > BagLimits.NAME) {
            throw new BagRefused(BagRefused.Code.NAME, "A name has more than %d bytes".formatted(BagLimits.NAME));
        }
        if (!Normalizer.isNormalized(path, Normalizer.Form.NFC)
                || FORBIDDEN.matcher(path).find()) {
            throw new BagRefused(
                    BagRefused.Code.NAME,
                    "The name '%s' holds a character that not all systems take, or is not in Unicode form NFC"
                            .formatted(printable(path)));
        }
        for (String part : path.split("/", -1)) {
            boolean trimmed = part.endsWith(".") || part.endsWith(" ") || part.startsWith(" ");
            if (part.isEmpty() || trimmed || WINDOWS_DEVICE.matcher(part).matches()) {
                throw new BagRefused(
                        BagRefused.Code.NAME,
                        "The name '%s' has a part that is empty, a dot name, ends with a dot or blank, or is reserved"
                                .formatted(printable(path)));
            }
        }
        return path;
    }

    static boolean isPayload(String path) {
        return path.startsWith(PAYLOAD);
    }

    /** What two names have in common that some system takes for the same. */
    static String folded(String path) {
        String folded = path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    private static String printable(String path) {
        return path.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
