package org.plumbline.cli.authoring;

/** The forms that a comparison can take. */
enum ComparisonForm {
    /** For people. */
    PRETTY {
        @Override
        ComparisonOutput output(FaultForm.Screen screen) {
            return new PrettyComparison(screen);
        }
    },
    /** One JSON object a line. */
    JSON {
        @Override
        ComparisonOutput output(FaultForm.Screen screen) {
            return new JsonComparison(screen);
        }
    };

    abstract ComparisonOutput output(FaultForm.Screen screen);
}
