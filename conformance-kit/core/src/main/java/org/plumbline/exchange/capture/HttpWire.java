package org.plumbline.exchange.capture;

import java.io.FilterInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.plumbline.exchange.Answer;
import org.plumbline.exchange.Endpoint;
import org.plumbline.exchange.Interruption.Cause;
import org.plumbline.exchange.Request;

/**
 * Sends one HTTP/1.1 request (RFC 9112) over a connection of its own.
 *
 * <p>It connects to addresses that were checked before and to no others: {@code java.net.http} resolves the name a second
 * time and offers no way to say where to connect. It follows no redirect, uses no proxy, keeps no cookie.
 */
final class HttpWire {
    private static final String USER_AGENT = "Plumbline-conformance-kit";
    private static final int CONNECT_MILLIS = 10_000;

    private final Endpoint endpoint;
    private final Addresses addresses;
    private final SSLSocketFactory tls;
    private final Budget budget;

    HttpWire(Endpoint endpoint, Addresses addresses, SSLSocketFactory tls, Budget budget) {
        this.endpoint = endpoint;
        this.addresses = addresses;
        this.tls = tls;
        this.budget = budget;
    }

    /**
     * Sends a request and reads its answer.
     *
     * @param request the request, its target relative to the address of the service
     * @param secrets header fields to be sent beside those of the request
     */
    Answer send(Request request, SortedMap<String, String> secrets) throws CaptureStopped {
        budget.takeRequest();
        try (Socket socket = connect(addresses.of(endpoint))) {
            byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream().write(head(request, body.length, secrets).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            return new HttpAnswerReader(new TimedInput(socket)).read(request.method());
        } catch (SocketTimeoutException late) {
            throw new CaptureStopped(Cause.TIME_SPENT);
        } catch (SSLHandshakeException distrusted) {
            throw new CaptureStopped(Cause.NOT_TRUSTED);
        } catch (IOException broken) {
            throw new CaptureStopped(Cause.UNREACHABLE);
        }
    }

    private Socket connect(List<InetAddress> candidates) throws IOException, CaptureStopped {
        IOException failure = new IOException("no address");
        for (InetAddress address : candidates) {
            Socket socket = new Socket(Proxy.NO_PROXY);
            try {
                socket.connect(
                        new InetSocketAddress(address, endpoint.port()), Math.min(CONNECT_MILLIS, budget.millisLeft()));
                socket.setSoTimeout(budget.millisLeft());
                return endpoint.secure() ? secured(socket) : socket;
            } catch (IOException failed) {
                socket.close();
                failure = failed;
            }
        }
        throw failure;
    }

    private Socket secured(Socket socket) throws IOException {
        SSLSocket secured = (SSLSocket) tls.createSocket(socket, endpoint.host(), endpoint.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private String head(Request request, int length, SortedMap<String, String> secrets) {
        StringBuilder head = new StringBuilder();
        head.append(request.method())
                .append(' ')
                .append(request.target().startsWith("/") ? "" : endpoint.base().getRawPath())
                .append(request.target())
                .append(" HTTP/1.1\r\n");
        field(head, "Host", endpoint.base().getRawAuthority());
        field(head, "User-Agent", USER_AGENT);
        field(head, "Accept-Encoding", "identity");
        field(head, "Connection", "close");
        if (length > 0 || !Set.of("GET", "HEAD").contains(request.method())) {
            field(head, "Content-Length", Integer.toString(length));
        }
        request.headers().forEach((name, value) -> field(head, name, value));
        secrets.forEach((name, value) -> field(head, name, value));
        return head.append("\r\n").toString();
    }

    private static void field(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    /** Reads from a socket for no longer than the budget lasts, however slowly the bytes drip. */
    private final class TimedInput extends FilterInputStream {
        private final Socket socket;

        TimedInput(Socket socket) throws IOException {
            super(socket.getInputStream());
            this.socket = socket;
        }

        @Override
        public int read() throws IOException {
            limit();
            return super.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            limit();
            return super.read(buffer, offset, length);
        }

        private void limit() throws IOException {
            try {
                socket.setSoTimeout(budget.millisLeft());
            } catch (CaptureStopped spent) {
                throw new SocketTimeoutException(spent.getMessage());
            }
        }
    }
}
