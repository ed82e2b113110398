package org.plumbline.rule.schema.format;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.List;
import java.util.function.Predicate;
import org.plumbline.rule.schema.regex.BoundedPattern;

/**
 * A format decided by the text of its standard alone. Two formats are left to the validator: {@code idn-hostname} and {@code uri-template}.
 */
public final class ExactFormat implements Format {
    private final String name;
    private final Predicate<String> form;

    private ExactFormat(String name, Predicate<String> form) {
        this.name = name;
        this.form = form;
    }

    /** All of them. */
    public static List<Format> all() {
        return List.of(
                new ExactFormat("date", Times::isDate),
                new ExactFormat("time", Times::isTime),
                new ExactFormat("date-time", Times::isDateTime),
                new ExactFormat("duration", Times::isDuration),
                new ExactFormat("email", text -> Mailboxes.isMailbox(text, false)),
                new ExactFormat("idn-email", text -> Mailboxes.isMailbox(text, true)),
                new ExactFormat("hostname", Hosts::isName),
                new ExactFormat("ipv4", Hosts::isIpv4),
                new ExactFormat("ipv6", Hosts::isIpv6),
                new ExactFormat("uri", References.URI::isAbsolute),
                new ExactFormat("uri-reference", References.URI::isReference),
                new ExactFormat("iri", References.IRI::isAbsolute),
                new ExactFormat("iri-reference", References.IRI::isReference),
                new ExactFormat("uuid", Pointers::isUuid),
                new ExactFormat("json-pointer", Pointers::isPointer),
                new ExactFormat("relative-json-pointer", Pointers::isRelativePointer),
                new ExactFormat("regex", ExactFormat::isPattern));
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean matches(ExecutionContext execution, String text) {
        return isOf(text);
    }

    /** Whether a text is of this format. */
    public boolean isOf(String text) {
        return form.test(text);
    }

    /** ECMA-262, as {@code pattern} itself takes it. */
    private static boolean isPattern(String text) {
        return BoundedPattern.isPattern(text);
    }
}
