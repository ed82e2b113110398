package org.plumbline.message.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import org.plumbline.message.Message;
import org.plumbline.message.MessageReader;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.testing.Mappings;
import org.plumbline.testing.Table;
import org.plumbline.verdict.Place;
import tools.jackson.databind.JsonNode;

class XmlReaderTest {
    private static final MessageType OEM = Mappings.type(XmlReaderTest.class, "oem");
    private static final MessageType OMM = Mappings.type(XmlReaderTest.class, "omm");
    private static final String FULL = text(Mappings.file(XmlReaderTest.class, "oem.xml"));
    private static final String OMM_XML =
            """
            <omm id="CCSDS_OMM_VERS" version="3.0"><header><CREATION_DATE/><ORIGINATOR>X</ORIGINATOR></header>
            <body><segment><metadata><COMMENT>m</COMMENT><OBJECT_NAME>SAT</OBJECT_NAME></metadata><data><meanElements>
            <COMMENT>e</COMMENT><EPOCH>2026-01-01T00:00:00</EPOCH><MEAN_MOTION units="rev/day">2.5</MEAN_MOTION></meanElements>
            <tleParameters><NORAD_CAT_ID>5</NORAD_CAT_ID></tleParameters></data></segment></body></omm>""";

    @TestFactory
    Stream<DynamicTest> everyFaultIsFoundAtItsPlace() {
        return Table.tests(
                XmlReaderTest.class,
                "faults.tsv",
                row -> assertEquals(row.get(3), findings(read(OEM, changed(row.get(1), row.get(2))))));
    }

    private static String changed(String oldCell, String newCell) {
        String from = oldCell.replace("\\n", "\n");
        String to = newCell.replace("\\n", "\n");
        assertTrue(from.isEmpty() || FULL.contains(from), "The sample does not hold " + from);
        return from.isEmpty() ? to : FULL.replace(from, to);
    }

    private static String findings(List<Message> messages) {
        return messages.stream()
                .flatMap(message -> message.findings().stream())
                .map(each -> "%s %s %d:%d %s %s"
                        .formatted(
                                each.severity(),
                                each.code(),
                                each.place().line(),
                                each.place().column(),
                                each.place().pointer(),
                                String.join("; ", each.arguments()))
                        .strip())
                .collect(Collectors.joining(" | "));
    }

    @Test
    void theModelIsThatOfTheJsonForm() throws IOException, JsonRefused {
        byte[] json = Mappings.file(XmlReaderTest.class, "oem.json");
        Message message = read(OEM, FULL).get(0);

        assertEquals(StrictJson.read(json, JsonLimits.MESSAGE).root(), message.content());
        assertEquals("", findings(List.of(message)));
        assertEquals(MessageFormat.XML, message.format());
    }

    @Test
    void aFlatModelIsThatOfTheJsonForm() throws IOException, JsonRefused {
        String json =
                """
                {"CCSDS_OMM_VERS": "3.0", "CREATION_DATE": "", "ORIGINATOR": "X", "COMMENT": ["m", "e"], "OBJECT_NAME": "SAT",
                 "EPOCH": "2026-01-01T00:00:00", "MEAN_MOTION": 2.5, "NORAD_CAT_ID": 5}""";
        assertEquals(
                StrictJson.read(json.getBytes(StandardCharsets.UTF_8), JsonLimits.MESSAGE)
                        .root(),
                read(OMM, OMM_XML).get(0).content());
        assertEquals("", findings(read(OMM, OMM_XML)));
    }

    @Test
    void aCommentBeforeBlocksBelongsToTheNextAsInKvn() throws IOException {
        Message message = read(OMM, OMM_XML.replace("<data>", "<data><COMMENT>d</COMMENT>"))
                .get(0);
        assertEquals("", findings(List.of(message)));
        assertEquals("[\"m\",\"d\",\"e\"]", message.content().get("COMMENT").toString());
        assertEquals(2, message.place("/COMMENT/1").line());

        String none = OMM_XML.replaceAll("(?s)<data>.*</data>", "<data><COMMENT>d</COMMENT></data>");
        assertEquals("ERROR XML-COMMENT-PLACE 2:94", findings(read(OMM, none)));
    }

    @Test
    void everyValueBlockCommentAndFieldHasItsPlace() throws IOException {
        Message message = read(OEM, FULL).get(0);

        assertPlace("4:35 4:26", message, "/CCSDS_OEM_VERS");
        assertPlace("5:4 5:4", message, "/header");
        assertPlace("7:14 7:6", message, "/header/COMMENT/1");
        assertPlace("14:22 14:10", message, "/segments/0/metadata/OBJECT_NAME");
        assertPlace("12:6 12:6", message, "/segments/0");
        assertPlace("38:6 38:6", message, "/segments/1");
        assertPlace("20:29 20:23", message, "/segments/0/data/ephemeris/0/0");
        assertPlace("20:81 20:68", message, "/segments/0/data/ephemeris/0/2");
        assertPlace("22:18 22:12", message, "/segments/0/data/ephemeris/1/0");
        assertPlace("23:63 23:56", message, "/segments/0/data/ephemeris/1/5");
        assertPlace("27:17 27:12", message, "/segments/0/data/covarianceMatrices/0/CX_X");
        assertPlace("29:10 29:10", message, "/segments/0/data/covarianceMatrices/1");
        assertPlace("34:63 34:57", message, "/segments/0/data/observations/0/RANGE");
        assertPlace("34:10 34:10", message, "/segments/0/data/observations/0");
        assertPlace("46:41 46:8", message, "/userDefinedParameters/USER_DEFINED_STATION");
        assertPlace("5:4 5:4", message, "/header/MESSAGE_ID");
        assertPlace("2:2 2:2", message, "/nothing");
        assertPlace("2:2 2:2", message, "");
    }

    private static void assertPlace(String expected, Message message, String pointer) {
        Place place = message.place(pointer);
        Place name = message.nameplace(pointer);
        assertEquals(
                expected, "%d:%d %d:%d".formatted(place.line(), place.column(), name.line(), name.column()), pointer);
    }

    @Test
    void whatTheSchemaJudgesIsInTheModelAsWritten() throws IOException {
        assertEquals(
                "NaN",
                content("<X>4<", "<X>NaN<").at("/segments/0/data/ephemeris/1/1").stringValue());
        assertEquals(
                "",
                content("<X>4<", "<X><").at("/segments/0/data/ephemeris/1/1").stringValue());
        assertEquals(
                "",
                content("<ORIGINATOR>ESA</ORIGINATOR>", "<ORIGINATOR/>")
                        .at("/header/ORIGINATOR")
                        .stringValue());
        assertEquals(
                "Z", content("UTC", "Z").at("/segments/1/metadata/TIME_SYSTEM").stringValue());
        assertEquals(
                "3",
                content("<ORIGINATOR>", "<SPEED>3</SPEED><ORIGINATOR>")
                        .at("/header/SPEED")
                        .stringValue());
        assertTrue(content("<header>", "<hull><header/></hull><header>")
                .at("/hull")
                .isObject());
        assertTrue(content(" version=\"2.0\"", "").at("/CCSDS_OEM_VERS").isMissingNode());
        assertTrue(content(FULL.substring(FULL.indexOf("<header>"), FULL.indexOf("<body>")), "<header/>")
                .at("/header")
                .isObject());
    }

    private static JsonNode content(String from, String to) throws IOException {
        List<Message> messages = read(OEM, changed(from, to));
        assertEquals("", findings(messages));
        return messages.get(0).content();
    }

    @Test
    void aCombinedMessageHoldsMessagesOfSeveralKinds() throws IOException {
        String oem = FULL.substring(FULL.indexOf("<oem"));
        String text = "<ndm>\n<MESSAGE_ID>7</MESSAGE_ID><COMMENT>c</COMMENT>\n" + OMM_XML + oem + "<aem><x/></aem>"
                + OMM_XML + "</ndm>";
        List<Message> messages = new ArrayList<>();
        MessageReader.ofAny(List.of(OEM, OMM)).read("f", stream(text), messages::add);

        assertEquals(
                List.of("omm", "oem", "omm", "omm"),
                messages.stream().map(each -> each.type().id()).toList(),
                "what is of no known kind goes with the first");
        assertEquals(List.of(0, 1, 2, 3), messages.stream().map(Message::index).toList());
        assertEquals(new Place("f", 0, 3, 2, ""), messages.get(0).place(""));
        assertEquals("WARNING XML-OTHER-MESSAGE 54:2  aem", findings(List.of(messages.get(2))));
    }

    @Test
    void oneKindOfACombinedMessageCanBeReadAlone() throws IOException {
        String text = "<ndm>" + OMM_XML + "<oem id='CCSDS_OEM_VERS' version='2.0'/></ndm>";

        assertEquals("WARNING XML-OTHER-MESSAGE 4:93  oem", findings(read(OMM, text)));
        assertEquals("WARNING XML-OTHER-MESSAGE 1:7  omm", findings(read(OEM, text)));
    }

    @Test
    void whatFollowsABrokenMessageIsLostAndWhatComesBeforeIsNot() throws IOException {
        List<Message> messages = read(OMM, "<ndm>" + OMM_XML + OMM_XML.replace("</header>", "</head>") + "</ndm>");

        assertEquals(2, messages.size());
        assertEquals(5, messages.get(0).content().get("NORAD_CAT_ID").intValue());
        assertEquals(
                "ERROR XML-NOT-WELL-FORMED 4:181  '</head>'; </header> for the element that begins at line 4, column 132",
                findings(messages));
        assertEquals(1, messages.get(1).index());
    }

    @Test
    void aFloodOfFaultsEnds() throws IOException {
        List<Message> messages = read(OEM, changed("<ORIGINATOR>", "<a b='1'/>x".repeat(5_000) + "<ORIGINATOR>"));

        assertEquals(1, messages.size());
        assertTrue(findings(messages).contains("XML-TOO-MANY-FINDINGS"));
        assertEquals(1_001, messages.get(0).findings().size(), 3);
    }

    private static List<Message> read(MessageType type, String text) throws IOException {
        List<Message> messages = new ArrayList<>();
        new MessageReader(type).read("f", stream(text), messages::add);
        return messages;
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
