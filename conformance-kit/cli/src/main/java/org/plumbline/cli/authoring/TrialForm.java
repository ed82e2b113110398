package org.plumbline.cli.authoring;

/** The forms that a trial can take. */
enum TrialForm {
    /** For people. */
    PRETTY {
        @Override
        TrialOutput output(FaultForm.Screen screen) {
            return new PrettyTrial(screen);
        }
    },
    /** What failed, one a line, as compilers write it. */
    LINE {
        @Override
        TrialOutput output(FaultForm.Screen screen) {
            return new LineTrial(screen);
        }
    },
    /** One JSON object a line. */
    JSON {
        @Override
        TrialOutput output(FaultForm.Screen screen) {
            return new JsonTrial(screen);
        }
    };

    abstract TrialOutput output(FaultForm.Screen screen);
}
