package org.plumbline.rule.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultihashTest {
    @ParameterizedTest
    @CsvSource({
        "SHA-256, 1220e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855, true",
        "SHA-256 cut short, 1220e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8, false",
        "SHA-256 too long, 1220e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85500, false",
        "a number of two bytes, 90020101, true",
        "MD5, d50110d41d8cd98f00b204e9800998ecf8427e, true",
        "no digest, 1200, false",
        "no length, 12, false",
        "a number that does not end, 909090, false",
        "an odd number of digits, 122, false",
        "letters, 12zz, false",
        "nothing, '', false"
    })
    void aMultihashSaysTheLengthOfItsDigest(String name, String text, boolean is) {
        assertEquals(is, Multihash.isMultihash(text), name);
    }
}
