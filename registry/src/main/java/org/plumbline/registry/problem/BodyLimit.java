package org.plumbline.registry.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Ends a request whose body is larger than any operation takes. Not left to the server, which would answer with a page of
 * its own. Operations that take less say so themselves.
 */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter {
    /** Most bytes of a body: 64 MiB, an evidence bag and something more. */
    static final int MOST_BYTES = 64 << 20;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > MOST_BYTES || tooLong(request.getHeaderString("Content-Length"))) {
            throw tooLarge();
        }
        request.setEntityStream(new Bounded(request.getEntityStream()));
    }

    /** A length beyond the range of integers is unknown to {@link ContainerRequestContext#getLength}. */
    private static boolean tooLong(@Nullable String length) {
        return length != null
                && length.strip().length() > String.valueOf(MOST_BYTES).length();
    }

    private static Refused tooLarge() {
        return new Refused(ProblemType.TOO_LARGE, "A body has at most " + MOST_BYTES + " bytes");
    }

    /** Counts what is read of a body that does not say its length. */
    private static final class Bounded extends FilterInputStream {
        private long left = MOST_BYTES;

        private Bounded(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(read);
            return read;
        }

        private void count(int read) {
            left -= Math.max(0, read);
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
