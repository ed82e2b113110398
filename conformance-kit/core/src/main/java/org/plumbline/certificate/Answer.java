package org.plumbline.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the verifier says about a document: its state, why, and what was verified. The content is there for whoever must
 * show a document that is revoked or expired; only {@link State#VALID} lets anybody rely on it.
 */
public final class Answer {
    /** How far a document can be relied on, from best to worst. */
    public enum State {
        /** It can be relied on. */
        VALID,
        /** It is in order, but another took its place. */
        SUPERSEDED,
        /** It uses what this version cannot check. */
        UNSUPPORTED,
        /** It cannot be known: what would tell is missing or stale. */
        UNKNOWN,
        /** Its time is over. */
        EXPIRED,
        /** It does not count for the time being. */
        SUSPENDED,
        /** It was revoked, or the key that signed it was. */
        REVOKED,
        /** It is not in order, was changed, or its signer does not count for it. */
        INVALID
    }

    /**
     * One reason for a state.
     *
     * @param state the state it brings
     * @param code stable code
     * @param text what is wrong, and what would be right
     */
    public record Reason(State state, String code, String text) {}

    private final List<Reason> reasons;
    private final @Nullable VerifiedReport report;
    private final @Nullable VerifiedCertificate certificate;
    private final @Nullable VerifiedRerun rerun;
    private final @Nullable StatusList statusList;
    private final @Nullable LogEntry logged;

    private Answer(
            List<Reason> reasons,
            @Nullable VerifiedReport report,
            @Nullable VerifiedCertificate certificate,
            @Nullable VerifiedRerun rerun,
            @Nullable StatusList statusList,
            @Nullable LogEntry logged) {
        this.reasons = List.copyOf(reasons);
        this.report = report;
        this.certificate = certificate;
        this.rerun = rerun;
        this.statusList = statusList;
        this.logged = logged;
    }

    static Answer refused(State state, String code, @Nullable String text) {
        return of(List.of(new Reason(state, code, String.valueOf(text))));
    }

    static Answer of(List<Reason> reasons) {
        return new Answer(reasons, null, null, null, null, null);
    }

    static Answer on(VerifiedReport report, List<Reason> reasons) {
        return new Answer(reasons, report, null, null, null, null);
    }

    static Answer on(VerifiedCertificate certificate, List<Reason> reasons) {
        return new Answer(reasons, null, certificate, null, null, null);
    }

    static Answer on(VerifiedRerun rerun, List<Reason> reasons) {
        return new Answer(reasons, null, null, rerun, null, null);
    }

    static Answer on(StatusList statusList, List<Reason> reasons) {
        return new Answer(reasons, null, null, null, statusList, null);
    }

    Answer and(Reason reason) {
        List<Reason> all = new ArrayList<>(reasons);
        all.add(reason);
        return new Answer(all, report, certificate, rerun, statusList, logged);
    }

    Answer and(LogEntry entry) {
        return new Answer(reasons, report, certificate, rerun, statusList, entry);
    }

    /** The worst state that any reason brings; valid when there is none. */
    public State state() {
        return reasons.stream().map(Reason::state).max(State::compareTo).orElse(State.VALID);
    }

    public boolean valid() {
        return state() == State.VALID;
    }

    /** Why it is not valid; empty when it is. */
    public List<Reason> reasons() {
        return reasons;
    }

    /** The report, when it is one and its vendor's signature holds. */
    public Optional<VerifiedReport> report() {
        return Optional.ofNullable(report);
    }

    /** The certificate, when it is one and its certifier's signature holds. */
    public Optional<VerifiedCertificate> certificate() {
        return Optional.ofNullable(certificate);
    }

    /** The re-run, when a re-run was verified and its certifier's signature counts. */
    public Optional<VerifiedRerun> rerun() {
        return Optional.ofNullable(rerun);
    }

    /** The status list, when it is one and its keeper's signature counts. */
    public Optional<StatusList> statusList() {
        return Optional.ofNullable(statusList);
    }

    /** Its entry in the log, when a receipt was handed in and proves it. */
    public Optional<LogEntry> logged() {
        return Optional.ofNullable(logged);
    }
}
