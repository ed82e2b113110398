package org.plumbline.cli.document;

import java.util.List;

/**
 * The members of one object of a message.
 *
 * @param anchor its anchor in the document
 * @param title its name
 * @param description what it means
 * @param members its members in the order of the schema
 * @param conditions what holds between members: keywords of the schema, as JSON
 * @param open whether it may have other members
 */
record MemberTable(
        String anchor, String title, String description, List<Member> members, List<String> conditions, boolean open) {}
