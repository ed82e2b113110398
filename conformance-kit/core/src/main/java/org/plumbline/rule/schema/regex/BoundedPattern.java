package org.plumbline.rule.schema.regex;

import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that gives up instead of hanging. The JDK's matcher backtracks and can take time exponential in the
 * text's length; it reads the text through {@link CharSequence#charAt}, so its reads are counted. A count, other than a
 * clock, gives the same verdict on every machine.
 */
public final class BoundedPattern implements RegularExpression {
    /** About 50 ms of matching; linear patterns read a text of this length several times within it. */
    private static final int READS = 10_000_000;

    private final String source;
    private final Pattern pattern;

    /**
     * @param source an ECMA-262 pattern
     * @throws PatternSyntaxException when it is none
     */
    public BoundedPattern(String source) {
        this.source = source;
        this.pattern = Pattern.compile(EcmaScript.translated(source));
    }

    /**
     * @return whether the pattern occurs in the text
     * @throws PatternTooCostly when that cannot be told within the bound
     */
    @Override
    public boolean matches(String text) {
        try {
            return pattern.matcher(new CountedText(text)).find();
        } catch (StackOverflowError tooDeep) {
            throw new PatternTooCostly(source);
        }
    }

    /** Whether a text is a pattern of ECMA-262 that this class can match. */
    public static boolean isPattern(String text) {
        try {
            Pattern.compile(EcmaScript.translated(text));
            return true;
        } catch (PatternSyntaxException none) {
            return false;
        }
    }

    /**
     * Whether a pattern occurs in a text.
     *
     * @throws PatternTooCostly when that cannot be told within the bound
     */
    public static boolean occurs(String pattern, String text) {
        return new BoundedPattern(pattern).matches(text);
    }

    private final class CountedText implements CharSequence {
        private final String text;
        private int reads;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++reads > READS) {
                throw new PatternTooCostly(source);
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
