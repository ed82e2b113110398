package org.plumbline.exchange.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.exchange.Answer;
import org.plumbline.exchange.Interruption.Cause;

class HttpAnswerReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | HTTP/1.1 200 OK~content-length: 2~~{}rest                         | 200 | {}",
                "GET  | HTTP/1.0 200~~{}                                                  | 200 | {}",
                "GET  | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~2~{}~1;x=y~!~0~t: v~~ | 200 | {}!",
                "GET  | HTTP/1.1 103 Early~link: x~~HTTP/1.1 404 No~content-length: 1~~x  | 404 | x",
                "GET  | HTTP/1.1 204 None~~                                               | 204 | ''",
                "GET  | HTTP/1.1 304 Same~content-length: 99~~                            | 304 | ''",
                "HEAD | HTTP/1.1 200 OK~content-length: 99~~                              | 200 | ''",
            })
    void anAnswerHasAStatusAndABody(String method, String wire, int status, String body)
            throws IOException, CaptureStopped {
        Answer answer = read(method, wire.replace("~", "\r\n"));
        assertEquals(status, answer.status());
        assertEquals(body, new String(answer.body(), StandardCharsets.US_ASCII));
    }

    @Test
    void headerFieldsHaveLowerCaseNamesAndRepeatedOnesAreJoined() throws IOException, CaptureStopped {
        Answer answer = read("GET", "HTTP/1.1 405 No\r\nAllow: GET\r\nALLOW:\t HEAD \r\ncontent-length:0\r\n\r\n");
        assertEquals("{allow=GET, HEAD, content-length=0}", answer.headers().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.2\n",
                "HTTP/2 200 OK\n\n",
                "HTTP/1.1 999 OK\n\n",
                "HTTP/1.1 200 OK\nno colon\n\n",
                "HTTP/1.1 200 OK\n folded: x\n\n",
                "HTTP/1.1 200 OK\ncontent-length: -1\n\n",
                "HTTP/1.1 200 OK\ncontent-length: 1\ncontent-length: 2\n\nxx",
                "HTTP/1.1 200 OK\ncontent-length: 1\ntransfer-encoding: chunked\n\n0\n\n",
                "HTTP/1.1 200 OK\ntransfer-encoding: gzip\n\nx",
                "HTTP/1.1 200 OK\ntransfer-encoding: chunked\n\nxyz\n",
                "HTTP/1.1 200 OK\ntransfer-encoding: chunked\n\n1\nab\n0\n\n"
            })
    void whatIsNotHttpIsSaidToBe(String wire) {
        assertEquals(
                Cause.NOT_HTTP,
                assertThrows(CaptureStopped.class, () -> read("GET", wire)).reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200",
                "HTTP/1.1 200 OK\ncontent-length: 5\n\nab",
                "HTTP/1.1 200 OK\ntransfer-encoding: chunked\n\n5\nab"
            })
    void anAnswerThatBreaksOffIsNotRead(String wire) {
        assertThrows(EOFException.class, () -> read("GET", wire));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\ncontent-length: 999999999999\n\n",
                "HTTP/1.1 200 OK\ntransfer-encoding: chunked\n\nfffffff\n",
                "HTTP/1.1 200 OK\n\n"
            })
    void aBodyWithoutEndIsCutOff(String wire) {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        InputStream in = new SequenceInputStream(bytes(wire), endless);
        CaptureStopped stopped = assertThrows(CaptureStopped.class, () -> new HttpAnswerReader(in).read("GET"));
        assertEquals(Cause.BODY_TOO_LARGE, stopped.reason());
    }

    @Test
    void aHeadWithoutEndIsCutOff() {
        String wire = "HTTP/1.1 200 OK\n" + "x: y\n".repeat(20_000);
        assertEquals(
                Cause.NOT_HTTP,
                assertThrows(CaptureStopped.class, () -> read("GET", wire)).reason());
    }

    private static Answer read(String method, String wire) throws IOException, CaptureStopped {
        return new HttpAnswerReader(bytes(wire)).read(method);
    }

    private static InputStream bytes(String wire) {
        return new ByteArrayInputStream(wire.getBytes(StandardCharsets.ISO_8859_1));
    }
}
