package org.plumbline.certificate;

/** Content is not what a signature of its kind would say that it is. */
public final class NotSignable extends Exception {
    private static final long serialVersionUID = 1L;

    NotSignable(String message, Throwable cause) {
        super(message, cause);
    }
}
