package org.plumbline.cli.findings;

import org.plumbline.standard.StandardPackage;

/** The forms that the findings of a check can take. */
public enum OutputForm {
    /** For people. */
    PRETTY {
        @Override
        CheckOutput output(FindingWords words, Page page) {
            return new PrettyOutput(words, page);
        }
    },
    /** One finding a line, as compilers write them. */
    LINE {
        @Override
        CheckOutput output(FindingWords words, Page page) {
            return new LineOutput(words);
        }
    },
    /** One JSON object a line. */
    JSON {
        @Override
        CheckOutput output(FindingWords words, Page page) {
            return new JsonOutput(words);
        }
    };

    abstract CheckOutput output(FindingWords words, Page page);

    /** The output of a check against a standard. */
    public CheckOutput of(StandardPackage standard, Page page) {
        return output(new FindingWords(standard), page);
    }
}
