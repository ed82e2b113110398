package org.plumbline.exchange.dialogue;

import java.util.Optional;
import org.plumbline.exchange.Answer;
import org.plumbline.exchange.Request;

/** The requests of one step, or of one reading of a list, one after the other. */
public sealed interface Turn permits AskOnce, ReadPages, FetchMessages {
    /** Which reading of the list it is, counted from 0; 0 where nothing is read repeatedly. */
    int reading();

    /** What is to be asked next; empty at the end. */
    Optional<Request> next();

    /** Whether it went on for as long as the step allows, although {@link #next()} says that there is more. */
    boolean spent();

    /** How many seconds to wait before asking. */
    int pause();

    /** Takes the answer to {@link #next()}. */
    void answered(Answer answer);
}
