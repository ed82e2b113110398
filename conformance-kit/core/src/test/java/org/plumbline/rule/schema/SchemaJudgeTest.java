package org.plumbline.rule.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.RequirementLevel;
import org.plumbline.testing.SimpleMessage;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.FindingTexts;
import org.plumbline.verdict.Severity;
import tools.jackson.databind.JsonNode;

class SchemaJudgeTest {
    private static final String BASE = "https://standards.example/a/note/A.1/schemas/";

    /** Each line: schema of the property v; its value; the one finding as code, line (1: at the name, 2: at the value) and pointer; what was found, what is right, and the sentence. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {
                "{'type':'string'} @ 5 @ SCHEMA-TYPE 2 /v @ 5 @ string @ \"v\" is 5, but must be of type string",
                "{'type':['number','string']} @ true @ SCHEMA-TYPE 2 /v @ true @ number | string @ \"v\" is true, but must be of type number | string",
                "{'type':'number'} @ 'a' @ SCHEMA-TYPE 2 /v @ \"a\" @ number @ \"v\" is \"a\", but must be of type number",
                "{'type':'number'} @ {'a':1} @ SCHEMA-TYPE 2 /v @ {…} @ number @ \"v\" is {…}, but must be of type number",
                "{'enum':['YES','NO']} @ 'MAYBE' @ SCHEMA-ENUM 2 /v @ MAYBE @ YES | NO @ \"v\" is MAYBE, but must be YES | NO",
                "{'enum':['1',1,null]} @ 'MAYBE' @ SCHEMA-ENUM 2 /v @ \"MAYBE\" @ \"1\" | 1 | null @ \"v\" is \"MAYBE\", but must be \"1\" | 1 | null",
                "{'const':'1.0'} @ '2.0' @ SCHEMA-CONST 2 /v @ 2.0 @ 1.0 @ \"v\" is 2.0, but must be 1.0",
                "{'const':1} @ '1' @ SCHEMA-CONST 2 /v @ \"1\" @ 1 @ \"v\" is \"1\", but must be 1",
                "{'minimum':0} @ -0.5 @ SCHEMA-MINIMUM 2 /v @ -0.5 @ ≥ 0 @ \"v\" is -0.5, but must be ≥ 0",
                "{'exclusiveMinimum':0} @ 0.0 @ SCHEMA-EXCLUSIVE-MINIMUM 2 /v @ 0.0 @ > 0 @ \"v\" is 0.0, but must be > 0",
                "{'maximum':1} @ 1.00000000000000000001 @ SCHEMA-MAXIMUM 2 /v @ 1.00000000000000000001 @ ≤ 1 @ \"v\" is 1.00000000000000000001, but must be ≤ 1",
                "{'exclusiveMaximum':1} @ 1 @ SCHEMA-EXCLUSIVE-MAXIMUM 2 /v @ 1 @ < 1 @ \"v\" is 1, but must be < 1",
                "{'type':'integer','maximum':5} @ 1e30 @ SCHEMA-MAXIMUM 2 /v @ 1E+30 @ ≤ 5 @ \"v\" is 1E+30, but must be ≤ 5",
                "{'type':'integer','minimum':5} @ 4.5 @ SCHEMA-TYPE 2 /v @ 4.5 @ integer @ \"v\" is 4.5, but must be of type integer",
                "{'multipleOf':0.1} @ 0.25 @ SCHEMA-MULTIPLE-OF 2 /v @ 0.25 @ 0.1 @ \"v\" is 0.25, but must be a multiple of 0.1",
                "{'pattern':'^[A-Z]+$'} @ 'abc' @ SCHEMA-PATTERN 2 /v @ abc @ ^[A-Z]+$ @ \"v\" is abc, but must match ^[A-Z]+$",
                "{'minLength':2} @ 'a' @ SCHEMA-MIN-LENGTH 2 /v @ 1 @ ≥ 2 @ \"v\" has 1 characters, but their number must be ≥ 2",
                "{'maxLength':2} @ 'abc' @ SCHEMA-MAX-LENGTH 2 /v @ 3 @ ≤ 2 @ \"v\" has 3 characters, but their number must be ≤ 2",
                "{'format':'uri'} @ 'no uri' @ SCHEMA-FORMAT 2 /v @ no uri @ uri @ \"v\" is no uri, but must have the form uri",
                "{'minItems':2} @ [1] @ SCHEMA-MIN-ITEMS 2 /v @ 1 @ ≥ 2 @ \"v\" has 1 elements, but their number must be ≥ 2",
                "{'maxItems':1} @ [1,2,3] @ SCHEMA-MAX-ITEMS 2 /v @ 3 @ ≤ 1 @ \"v\" has 3 elements, but their number must be ≤ 1",
                "{'uniqueItems':true} @ [1,1] @ SCHEMA-UNIQUE-ITEMS 2 /v/1 @ 1 @ @ The element v[1] repeats an earlier one",
                "{'prefixItems':[{}],'items':false} @ [1,2] @ SCHEMA-ITEMS 1 /v/1 @ 2 @ @ The element v[1] is one too many",
                "{'items':{'type':'number'}} @ [1,'a'] @ SCHEMA-TYPE 2 /v/1 @ \"a\" @ number @ \"v[1]\" is \"a\", but must be of type number",
                "{'contains':{'const':1}} @ [2] @ SCHEMA-CONTAINS 2 /v @ […] @ ≥ 1 @ \"v\" holds too few or too many elements of the kind required; the number must be ≥ 1",
                "{'required':['a']} @ {} @ SCHEMA-REQUIRED 2 /v @ @ a @ The member \"a\" is missing",
                "{'dependentRequired':{'a':['b']}} @ {'a':1} @ SCHEMA-DEPENDENT-REQUIRED 2 /v @ @ b @ The member \"b\" is missing; \"a\" requires it",
                "{'additionalProperties':false} @ {'a/b':1} @ SCHEMA-ADDITIONAL-PROPERTIES 1 /v/a~1b @ a/b @ @ The member \"a/b\" is not known here",
                "{'additionalProperties':false} @ {'':1} @ SCHEMA-ADDITIONAL-PROPERTIES 1 /v/ @ `` @ @ The member \"\" is not known here",
                "{'unevaluatedProperties':false} @ {'a':1} @ SCHEMA-UNEVALUATED-PROPERTIES 1 /v/a @ a @ @ The member \"a\" is not known here",
                "{'propertyNames':{'pattern':'^.$'}} @ {'ab':1} @ SCHEMA-PROPERTY-NAMES 1 /v/ab @ ab @ ^.$ @ The name \"ab\" is not allowed here",
                "{'properties':{'a':false}} @ {'a':1} @ SCHEMA-FALSE 1 /v/a @ a @ @ The member \"a\" is not allowed here",
                "{'minProperties':1} @ {} @ SCHEMA-MIN-PROPERTIES 2 /v @ 0 @ ≥ 1 @ \"v\" has 0 members, but their number must be ≥ 1",
                "{'maxProperties':0} @ {'a':1} @ SCHEMA-MAX-PROPERTIES 2 /v @ 1 @ ≤ 0 @ \"v\" has 1 members, but their number must be ≤ 0",
                "{'not':{'const':1}} @ 1 @ SCHEMA-NOT 2 /v @ 1 @ @ \"v\" has a form that is not allowed",
                "{'oneOf':[{'type':'number'},{'minimum':0}]} @ 1 @ SCHEMA-ONE-OF-SEVERAL 2 /v @ 1 @ @ \"v\" fits several forms of which it must have only one: number | #2",
                "{'anyOf':[{'required':['a']},{'title':'B','required':['c']}]} @ {} @ SCHEMA-ANY-OF 2 /v @ {} @ @ \"v\" fits none of the 2 forms that are allowed: a | B",
                "{'properties':{'SPEED':{}},'required':['SPEED'],'additionalProperties':false} @ {'SPEDE':1} @ SCHEMA-MISSPELT 1 /v/SPEDE @ SPEDE @ SPEED @ The member \"SPEDE\" is not known, and \"SPEED\" is missing"
            })
    void eachKeywordHasItsFinding(String schema, String value, String expected, String found, String right, String text)
            throws Exception {
        List<Finding> findings = judge(property(schema), "{'v':" + value + "}");
        assertEquals(List.of(expected), told(findings));
        assertEquals(found, findings.get(0).found());
        assertEquals(right, findings.get(0).expected());
        assertEquals(text, new FindingTexts(Map.of()).text(findings.get(0)));
    }

    /** Each line: schema of v; its value; the one cause among what the validator reports. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'anyOf':[{'type':'string'},{'required':['a']}]} | {} | SCHEMA-REQUIRED 2 /v",
                "{'oneOf':[{'required':['a']},{'required':['b']}]} | {} | SCHEMA-ONE-OF 2 /v",
                "{'items':{'anyOf':[{'type':'string'},{'type':'null'}]}} | ['a',1] | SCHEMA-TYPE 2 /v/1",
                "{'anyOf':[{'properties':{'a':{'const':1}}},{'properties':{'a':{'const':2}}}]} | {'a':3} | SCHEMA-ENUM 2 /v/a",
                "{'properties':{'anyOf':{'type':'string'}}} | {'anyOf':1} | SCHEMA-TYPE 2 /v/anyOf",
                "{'allOf':[{'properties':{'a':true,'b':true},'required':['c']}],'unevaluatedProperties':false} | {'a':1,'b':2} | SCHEMA-REQUIRED 2 /v",
                "{'allOf':[{'properties':{'a':{'type':'string'}}}],'unevaluatedProperties':false} | {'a':1} | SCHEMA-TYPE 2 /v/a",
                "{'properties':{'a':{'properties':{'b':{'type':'string'}},'unevaluatedProperties':false}},'unevaluatedProperties':false} | {'a':{'b':1}} | SCHEMA-TYPE 2 /v/a/b",
                "{'allOf':[{'required':['a']},{'required':['a']}]} | {} | SCHEMA-REQUIRED 2 /v",
                "{'type':'string','enum':['a']} | 5 | SCHEMA-TYPE 2 /v",
                "{'enum':['AB'],'pattern':'^[A-Z]+$','minLength':2} | 'a' | SCHEMA-ENUM 2 /v"
            })
    void oneCauseIsOneFinding(String schema, String value, String expected) throws Exception {
        assertEquals(List.of(expected), told(judge(property(schema), "{'v':" + value + "}")));
    }

    @Test
    void severalMistakesAreSeveralFindings() throws Exception {
        List<Finding> findings = judge(
                Map.of(
                        "note.schema.json",
                        "{'required':['a','b'],'properties':{'a':{},'v':{'type':'string'}},'additionalProperties':false}"),
                "{'v':1,'w':2}");
        assertEquals(
                "SCHEMA-ADDITIONAL-PROPERTIES 1 /w, SCHEMA-REQUIRED 2 , SCHEMA-REQUIRED 2 , SCHEMA-TYPE 2 /v",
                String.join(", ", told(findings)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e30", "-1e30", "12345678901234567890", "1.0", "7"})
    void anIntegerMayBeWrittenInAnyWay(String value) throws Exception {
        assertEquals(List.of(), judge(property("{'type':'integer','minimum':-1e31}"), "{'v':" + value + "}"));
    }

    @Test
    void aMistakeOfALesserRequirementIsAWarning() throws Exception {
        Finding finding = judge(property("{'type':'string','x-requirement':'/req/advice'}"), "{'v':1}")
                .get(0);
        assertEquals("/req/advice", finding.requirement());
        assertEquals(Severity.WARNING, finding.severity());
    }

    @Test
    void aFindingNamesTheWayToItsKeyword() throws Exception {
        Finding finding = judge(
                        Map.of(
                                "note.schema.json", "{'properties':{'v':{'$ref':'other.schema.json#/$defs/text'}}}",
                                "other.schema.json",
                                        "{'$defs':{'text':{'type':'string','x-requirement':'/req/text'}}}"),
                        "{'v':1}")
                .get(0);
        assertEquals("schemas/note.schema.json#/properties/v/$ref/type", finding.source());
        assertEquals("/req/text", finding.requirement());
        assertEquals(List.of("v", "1", "string"), finding.arguments());
    }

    @Test
    void onlyWhatAMessageHasIsChecked() throws Exception {
        Map<String, String> schema = property("{'type':'string','x-requirement':'/req/text'}");
        assertEquals(Set.of("/req/form"), outcome(schema, "{}").checked());
        assertEquals(
                Set.of("/req/form", "/req/text"), outcome(schema, "{'v':'x'}").checked());
    }

    @Test
    void whatIsMissingWasChecked() throws Exception {
        Map<String, String> schema =
                Map.of("note.schema.json", "{'required':['v'],'properties':{'v':{'x-requirement':'/req/text'}}}");
        assertEquals(Set.of("/req/form", "/req/text"), outcome(schema, "{}").checked());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'pattern':'^(.*a){12}$'}",
                "{'not':{'pattern':'^(.*a){12}$'}}",
                "{'anyOf':[{'pattern':'^(.*a){12}$'},{'type':'string'}]}",
                "{'if':{'pattern':'^(.*a){12}$'}}"
            })
    void aPatternThatWouldHangIsNeverAPass(String schema) throws Exception {
        String costly = "a".repeat(60) + "!";
        List<Finding> findings = judge(property(schema), "{'v':'" + costly + "'}");
        assertEquals(List.of("SCHEMA-PATTERN-UNDECIDED 2 /v"), told(findings));
    }

    @Test
    void aCostlyNameIsNeverAPassEither() throws Exception {
        List<Finding> findings =
                judge(property("{'patternProperties':{'^(.*a){12}$':{}}}"), "{'v':{'" + "a".repeat(60) + "!':1}}");
        assertEquals(List.of("SCHEMA-PATTERN-UNDECIDED 2 "), told(findings));
    }

    @Test
    void longTextThatMatchesAtOnceIsNoTrouble() throws Exception {
        assertEquals(
                List.of(),
                judge(property("{'pattern':'^[a-z ]*$'}"), "{'v':'" + "all is well ".repeat(200_000) + "'}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://standards.example/a/other/A.1/schemas/x.schema.json",
                "https://json-schema.org/draft/2020-12/schema",
                "classpath:draft/2020-12/schema",
                "file:///etc/hostname",
                "missing.schema.json"
            })
    void aSchemaRefersToNothingOutsideItsPackage(String reference) {
        assertThrows(PackageRefused.class, () -> judge(property("{'$ref':'" + reference + "'}"), "{'v':1}"));
    }

    @Test
    void aPatternThatIsNoneRefusesTheStandard() {
        assertThrows(PackageRefused.class, () -> judge(property("{'pattern':'('}"), "{}"));
    }

    private static Map<String, String> property(String schema) {
        return Map.of("note.schema.json", "{'properties':{'v':" + schema + "}}");
    }

    private static SchemaOutcome outcome(Map<String, String> schemas, String message) throws PackageRefused {
        return new SchemaJudge(documents(schemas), requirements()).judge(SimpleMessage.of(message));
    }

    private static List<Finding> judge(Map<String, String> schemas, String message) throws PackageRefused {
        return outcome(schemas, message).findings();
    }

    private static Map<String, JsonNode> documents(Map<String, String> schemas) {
        return schemas.entrySet().stream()
                .collect(Collectors.toMap(
                        schema -> BASE + schema.getKey(),
                        schema -> SimpleMessage.json("{'$schema':'https://json-schema.org/draft/2020-12/schema','$id':'"
                                + BASE + schema.getKey() + "','x-requirement':'/req/form',"
                                + schema.getValue().substring(1))));
    }

    private static List<Requirement> requirements() {
        return List.of(
                requirement("/req/form", RequirementLevel.SHALL),
                requirement("/req/text", RequirementLevel.SHALL),
                requirement("/req/advice", RequirementLevel.SHOULD));
    }

    private static Requirement requirement(String id, RequirementLevel level) {
        return new Requirement(id, 1, level, "", "", "/conf/core", List.of(Requirement.Check.SCHEMA), "");
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(finding -> "%s %d %s"
                        .formatted(
                                finding.code(),
                                finding.place().line(),
                                finding.place().pointer()))
                .toList();
    }
}
