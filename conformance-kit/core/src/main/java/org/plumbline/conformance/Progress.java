package org.plumbline.conformance;

/** Is told how far a long run has come; always by the thread that started the run. */
public interface Progress {
    /** For who does not want to know. */
    Progress NONE = (file, messages) -> {};

    /**
     * More was judged.
     *
     * @param file the file at hand
     * @param messages how many messages were judged so far, in all files
     */
    void judged(String file, long messages);
}
