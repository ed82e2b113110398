package org.plumbline.cli.findings;

/** The forms that the findings of a check can take. */
public enum OutputForm {
    /** For people. */
    PRETTY {
        @Override
        public CheckOutput output(Page page) {
            return new PrettyOutput(page);
        }
    },
    /** One finding a line, as compilers write them. */
    LINE {
        @Override
        public CheckOutput output(Page page) {
            return new LineOutput(page.vocabulary());
        }
    },
    /** One JSON object a line. */
    JSON {
        @Override
        public CheckOutput output(Page page) {
            return new JsonOutput(page.vocabulary());
        }
    };

    /** The output of a check in this form. */
    public abstract CheckOutput output(Page page);
}
