package org.plumbline.exchange.dialogue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.exchange.Answer;
import org.plumbline.exchange.Request;

/** One request, sent again for as long as the service has not come to the state that is waited for. */
final class AskOnce implements Turn {
    private final Step.Single step;
    private final Kept kept;
    private final Origin origin;
    private @Nullable Request next;
    private int asked;

    AskOnce(Step.Single step, Kept kept, Origin origin) {
        this.step = step;
        this.kept = kept;
        this.origin = origin;
        this.next = Dialogue.filled(step, kept);
    }

    @Override
    public int reading() {
        return 0;
    }

    @Override
    public Optional<Request> next() {
        return Optional.ofNullable(next);
    }

    @Override
    public boolean spent() {
        return false;
    }

    @Override
    public int pause() {
        return asked == 0 ? 0 : step.until().map(Step.Until::seconds).orElse(0);
    }

    @Override
    public void answered(Answer answer) {
        asked++;
        Request request = next;
        boolean expected = step.expectation().status().is().contains(answer.status());
        boolean again = expected
                && step.until()
                        .filter(until -> asked < until.times() && !until.reached(Bodies.json(answer)))
                        .isPresent();
        if (!again) {
            next = null;
            if (request != null) {
                Dialogue.keep(step, request, answer, kept, origin);
            }
        }
    }
}
