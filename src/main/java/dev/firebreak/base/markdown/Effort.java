package dev.firebreak.base.markdown;

/**
 * What a text would cost beyond its length, block by block. A wide table's head over many short rows multiplies, each
 * link looks at all brackets before it, and each line of a paragraph at all lines before it.
 *
 * @param cells of all tables that it may hold, with each row filled up to the width of the widest
 * @param brackets that open in the block that has most of them
 * @param lines of the longest block
 */
record Effort(long cells, long brackets, long lines) {
    private static final long MOST_CELLS = 200_000;
    private static final long MOST_BRACKETS = 3_000;
    private static final long MOST_LINES = 10_000;

    static Effort of(String text) {
        Effort sum = new Effort(0, 0, 0);
        Block block = Block.NONE;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.isBlank()) {
                sum = sum.plus(block);
                block = Block.NONE;
                continue;
            }
            block = block.plus(line);
        }
        return sum.plus(block);
    }

    boolean allowsTables() {
        return cells <= MOST_CELLS;
    }

    boolean allowsMarkdown() {
        return brackets <= MOST_BRACKETS && lines <= MOST_LINES;
    }

    private Effort plus(Block block) {
        return new Effort(
                cells + block.rows * block.widest, Math.max(brackets, block.brackets), Math.max(lines, block.rows));
    }

    /** Lines without a blank one between them. */
    private record Block(long rows, long widest, long brackets) {

        private static final Block NONE = new Block(0, 0, 0);

        Block plus(String line) {
            return new Block(rows + 1, Math.max(widest, count(line, '|')), brackets + count(line, '['));
        }

        private static long count(String line, char wanted) {
            return line.chars().filter(it -> it == wanted).count();
        }
    }
}
