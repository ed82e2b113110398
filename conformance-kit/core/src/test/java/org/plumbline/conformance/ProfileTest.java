package org.plumbline.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.exchange.Endpoint;
import org.plumbline.standard.StandardRef;

class ProfileTest {
    private static final String PROFILE =
            """
            {"formatVersion":"1",
             "product":{"id":"urn:plumbline:product:acme:orbit-feed","name":"Orbit Feed","version":"2.1.0"},
             "vendor":{"id":"urn:plumbline:vendor:acme","name":"Acme Space SARL"},
             "standard":"ssa.conjunction-data-message/A.1","conformanceClasses":["/conf/core","/conf/feed"],
             "samples":["samples/*.json","samples/**/*.kvn"],
             "endpoint":{"contract":"conjunction-feed","baseUrl":"http://127.0.0.1:8101/","allowHosts":["127.0.0.1"],"requests":60,"seconds":30}}
            """;

    @Test
    void aProfileSaysWhatIsClaimedAndWhatItIsTestedOn() throws Exception {
        assertEquals(
                new Profile(
                        new Profile.Product("urn:plumbline:product:acme:orbit-feed", "Orbit Feed", "2.1.0"),
                        new Profile.Vendor("urn:plumbline:vendor:acme", "Acme Space SARL"),
                        StandardRef.parse("ssa.conjunction-data-message/A.1"),
                        List.of("/conf/core", "/conf/feed"),
                        List.of("samples/*.json", "samples/**/*.kvn"),
                        Optional.of(new Endpoint(
                                "conjunction-feed",
                                URI.create("http://127.0.0.1:8101/"),
                                List.of("127.0.0.1"),
                                60,
                                30))),
                read(PROFILE));
    }

    @Test
    void aProductWithoutALiveServiceHasNoEndpoint() throws Exception {
        assertEquals(
                Optional.empty(),
                read(PROFILE.replaceAll(",\\s+\"endpoint\":\\{.*?}", "")).endpoint());
    }

    /** Each line: a part of the profile, what stands there instead, and the place of the refusal. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"formatVersion\":\"1\" | \"formatVersion\":\"2\" | line 1, column 18",
                "\"formatVersion\":\"1\", | | line 1, column 1",
                "\"2.1.0\" | \"2 1\" | line 2, column 88",
                "\"vendor\":{ | \"vendor\":{\"id\":\"urn:plumbline:vendor:acme\", | line 3, column 45",
                "urn:plumbline:product:acme:orbit-feed | acme | line 2, column 18",
                "ssa.conjunction-data-message/A.1 | ssa.conjunction-data-message | line 4, column 13",
                "\"standard\" | \"standart\" | line 4, column 13",
                "/conf/feed | /conf/core | line 4, column 69",
                "samples/*.json | ../secret.json | line 5, column 13",
                "samples/*.json | /etc/passwd | line 5, column 13",
                "samples/*.json | samples/../../x | line 5, column 13",
                "\"requests\":60 | \"requests\":0 | line 6, column 117",
                "\"requests\":60 | \"requests\":1e30 | line 6, column 117",
                "http://127.0.0.1:8101/ | file:///etc/ | line 6, column 54",
                "http://127.0.0.1:8101/ | http://me@127.0.0.1/ | line 6, column 13",
                "http://127.0.0.1:8101/ | http://[/ | line 6, column 13"
            })
    void whatIsNotInOrderIsRefusedWithItsPlace(String part, String instead, String place) {
        ProfileRefused refused =
                assertThrows(ProfileRefused.class, () -> read(PROFILE.replace(part, instead == null ? "" : instead)));
        String message = String.valueOf(refused.getMessage());
        assertEquals("profile, " + place, message.substring(0, message.indexOf(':')));
    }

    private static Profile read(String json) throws ProfileRefused {
        return Profile.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
