package org.plumbline.exchange.capture;

import org.plumbline.exchange.Interruption;

/** The capture cannot go on. What was recorded until then is kept. */
final class CaptureStopped extends Exception {
    private static final long serialVersionUID = 1L;

    private final Interruption.Cause reason;

    CaptureStopped(Interruption.Cause reason) {
        super(reason.code());
        this.reason = reason;
    }

    Interruption.Cause reason() {
        return reason;
    }
}
