namespace PublicNotice.Site;

/// <summary>
/// What a reader must have of a segment before it can read any of it: the codes, how long each notice is, what separates
/// the blocks, which words are common. search-segment.js reads it.
/// </summary>
internal static class SegmentTable
{
    private const int LengthBits = 6;
    private const int BorderOrder = 3;
    private const int WordOrder = 3;

    /// <summary>In place of a length: the block before ended with a key with which this one goes on.</summary>
    private const int GoesOn = (1 << LengthBits) - 1;

    public static void Write(
        BitWriter table, SearchAlphabet alphabet, NoticeStarts notices, SearchDirectory directory, SuffixBlocks blocks, int keyBits,
        List<CommonWord> words, List<int> recordLengths)
    {
        table.Clear();
        table.Reserve(sizeof(long));
        table.Write((uint)notices.PositionBits, LengthBits);
        table.Write((uint)keyBits, LengthBits);
        table.Write((uint)alphabet.Order, LengthBits);
        WriteCounted(table, [.. Steps(alphabet)]);
        WriteCounted(table, [.. notices.Lengths()]);
        WriteCounted(table, directory.Lengths);
        WriteBorders(table, blocks, keyBits, notices.PositionBits);
        WriteWords(table, words, keyBits);
        WriteCounted(table, recordLengths);
        table.PadTo(table.Length);
    }

    // By classes of codes equally long: the first symbol, then how far each is from the one before.
    private static IEnumerable<int> Steps(SearchAlphabet alphabet)
    {
        for (int rank = 0, classEnd = 0; rank < alphabet.Symbols.Length; rank++)
        {
            var isFirst = rank == classEnd;
            classEnd = isFirst ? (2 * classEnd) + (1 << alphabet.Order) : classEnd;
            yield return alphabet.Symbols[rank] - (isFirst ? 0 : alphabet.Symbols[rank - 1]);
        }
    }

    private static void WriteCounted(BitWriter table, IReadOnlyList<int> values)
    {
        table.Reserve(sizeof(long));
        table.WriteGolomb((uint)values.Count, LengthBits);
        table.WriteList(values);
    }

    // A border is told by its bits and by how far they are, as a number of so many bits, from the border before.
    private static void WriteBorders(BitWriter table, SuffixBlocks blocks, int keyBits, int positionBits)
    {
        var borders = blocks.Borders;
        table.Reserve((borders.Count + 1) * 2 * sizeof(long));
        table.WriteGolomb((uint)borders.Count, LengthBits);
        var last = default(BlockBorder);
        foreach (var border in borders)
        {
            if (border.Bits > 0)
            {
                table.Write((uint)border.Bits, LengthBits);
                table.WriteGolomb(Step(last.Key, border.Key, border.Bits, keyBits) - 1, BorderOrder);
            }
            else if (last.Key == border.Key)
            {
                table.Write(0, LengthBits);
                table.WriteGolomb((uint)(border.Position - last.Position), positionBits / 2);
            }
            else
            {
                table.Write(GoesOn, LengthBits);
                table.Write(border.Key, keyBits);
                table.Write((uint)border.Position, positionBits);
            }

            last = border;
        }
    }

    private static void WriteWords(BitWriter table, List<CommonWord> words, int keyBits)
    {
        table.Reserve((words.Count + 1) * 2 * sizeof(long));
        table.WriteGolomb((uint)words.Count, LengthBits);
        var last = 0UL;
        foreach (var word in words)
        {
            var key = word.Prefix << (keyBits - word.Bits);
            table.Write((uint)word.Bits, LengthBits);
            table.WriteGolomb(Step(last, key, word.Bits, keyBits), WordOrder);
            last = key;
        }
    }

    private static ulong Step(ulong last, ulong key, int bits, int keyBits) => (key >> (keyBits - bits)) - (last >> (keyBits - bits));
}
