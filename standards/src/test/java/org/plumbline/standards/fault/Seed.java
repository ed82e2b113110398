package org.plumbline.standards.fault;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.message.Message;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.StandardPackage;

/**
 * A message that passes, to be broken.
 *
 * @param standard what it passes
 * @param source its text
 * @param checked what the kit says about it: no error; remarks are taken off what is found in the broken message
 */
record Seed(StandardPackage standard, SourceText source, CheckedMessage checked) {
    Message message() {
        return checked.message();
    }

    MessageFormat format() {
        return message().format();
    }

    List<Member> members() {
        return format() == MessageFormat.JSON
                ? JsonMembers.of(source.text(), message())
                : LineMembers.of(source, message());
    }

    Optional<Member> member(String pointer) {
        return members().stream().filter(each -> each.pointer().equals(pointer)).findFirst();
    }

    SchemaFacts schema() {
        return new SchemaFacts(standard, message().type().schema());
    }

    /** Index of the character at which the kit says that a value begins. */
    int offset(String pointer) {
        var place = message().place(pointer);
        return source.offset(place.line(), place.column());
    }

    Set<MessageFormat> notations() {
        return message().type().mappings().keySet();
    }

    @Override
    public String toString() {
        return standard.ref() + " " + message().file();
    }
}
