package org.plumbline.standards.fault;

import java.util.List;
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
 * @param members its values that can be broken, in the order of the text
 */
record Seed(StandardPackage standard, SourceText source, CheckedMessage checked, List<Member> members) {
    Seed {
        members = List.copyOf(members);
    }

    static Seed of(StandardPackage standard, SourceText source, CheckedMessage checked) {
        Message message = checked.message();
        List<Member> members = message.format() == MessageFormat.JSON
                ? JsonMembers.of(source.text(), message)
                : LineMembers.of(source, message);
        return new Seed(standard, source, checked, members);
    }

    Message message() {
        return checked.message();
    }

    MessageFormat format() {
        return message().format();
    }

    SchemaFacts schema() {
        return new SchemaFacts(standard, message().type().schema());
    }

    /** Index of the character at which the kit says that a value begins. */
    int offset(String pointer) {
        var place = message().place(pointer);
        return source.offset(place.line(), place.column());
    }

    @Override
    public String toString() {
        return standard.ref() + " " + message().file();
    }
}
