namespace PublicNotice.Site.Tests.Search;

/// <summary>Reads a segment as it is written, and finds by its blocks as the script does.</summary>
internal sealed class SegmentReader
{
    private const int BlocksPerPack = 256;
    private readonly Dictionary<char, (int Length, ulong Value)> _codes = [];
    private readonly List<(ulong Key, int Position)> _borders = [(0, -1)];
    private readonly List<(int Bits, ulong Key)> _words = [];
    private readonly int[] _recordLengths;
    private readonly int[] _lengths;
    private readonly int[] _described;
    private readonly Func<string, byte[]> _file;
    private readonly int _positionBits;
    private readonly int _keyBits;

    public SegmentReader(Func<string, byte[]> file)
    {
        _file = file;
        var table = new BitReader(file("table.bin"));
        (_positionBits, _keyBits) = (table.Number(6), table.Number(6));
        ReadCodes(table.Number(6), table.List());
        (_lengths, _described) = (table.List(), table.List());
        ReadBorders(table);
        var words = table.SmallGolomb(6);
        for (var key = 0UL; words > 0; words--)
        {
            var bits = table.Number(6);
            key = ((key >> (_keyBits - bits)) + table.Golomb(3)) << (_keyBits - bits);
            _words.Add((bits, key));
        }

        _recordLengths = table.List();
    }

    public int Notices => _lengths.Length;

    public int Blocks => _borders.Count;

    public int CommonWords => _words.Count;

    /// <summary>Every place of the text, newest first.</summary>
    public List<int> Find(string text)
    {
        if (text.Any(symbol => !_codes.ContainsKey(symbol)))
        {
            return [];
        }

        IEnumerable<int> starts = Positions(text, 0);
        for (var from = 1; from < text.Length; from++)
        {
            var there = Positions(text, from).ToHashSet();
            starts = starts.Where(start => there.Contains(start)).ToList();
        }

        return [.. starts.Order()];
    }

    /// <summary>What is kept of a common word; null for any other.</summary>
    public (int Count, int[] Newest, int[] Notices)? Common(string text)
    {
        var (low, bits) = Key(text);
        var word = _words.IndexOf((bits, low));
        if (word < 0)
        {
            return null;
        }

        var before = _recordLengths[..word].Sum();
        var record = new BitReader(_file("common.bin")[before..(before + _recordLengths[word])]);
        var count = record.SmallGolomb(9) + Site.CommonWords.Least;
        var newest = new int[64];
        for (int i = 0, last = -1; i < newest.Length; i++)
        {
            newest[i] = last += record.SmallGolomb(_positionBits - (int)Math.Log2(count) - 1) + 1;
        }

        return (count, newest, ReadNotices(record));
    }

    public int NoticeAt(int position)
    {
        var notice = 0;
        for (; position >= _lengths[notice]; notice++)
        {
            position -= _lengths[notice];
        }

        return notice;
    }

    public string Directory(int notice)
    {
        var first = notice - (notice % SearchDirectory.NoticesPerFile);
        var file = _file(FormattableString.Invariant($"{notice / SearchDirectory.NoticesPerFile}.json"));
        return System.Text.Encoding.UTF8.GetString(file, _described[first..notice].Sum(), _described[notice]);
    }

    private void ReadCodes(int order, int[] steps)
    {
        var symbol = 0;
        for (int rank = 0, prefix = -1, left = 0; rank < steps.Length; rank++, left--)
        {
            symbol = left == 0 ? steps[rank] : symbol + steps[rank];
            (prefix, left) = left == 0 ? (prefix + 1, 1 << (order + prefix + 1)) : (prefix, left);
            var place = (1UL << (order + prefix)) - (uint)left;
            _codes.Add((char)symbol, ((2 * prefix) + 1 + order, (((1UL << prefix) - 1) << (prefix + 1 + order)) + place));
        }
    }

    private void ReadBorders(BitReader table)
    {
        var (key, position) = (0UL, 0);
        for (var left = table.SmallGolomb(6); left > 0; left--)
        {
            var bits = table.Number(6);
            (key, position) = bits switch
            {
                0 => (key, position + table.SmallGolomb(_positionBits / 2)),
                63 => (table.Bits(_keyBits), table.Number(_positionBits)),
                _ => (((key >> (_keyBits - bits)) + table.Golomb(3) + 1) << (_keyBits - bits), 0),
            };
            _borders.Add((key, bits is 0 or 63 ? position : -1));
        }
    }

    private (ulong Low, int Bits) Key(string text)
    {
        var (low, bits) = (0UL, 0);
        foreach (var (length, value) in text.Select(symbol => _codes[symbol]))
        {
            var taken = Math.Min(length, _keyBits - bits);
            low = (low << taken) | (value >> (length - taken));
            bits += taken;
        }

        return (low << (_keyBits - bits), bits);
    }

    private IEnumerable<int> Positions(string text, int from)
    {
        var (low, bits) = Key(text[from..]);
        var high = low + (1UL << (_keyBits - bits));
        var first = _borders.FindLastIndex(border => border.Key < low || (border.Key == low && border.Position < 0));
        var last = _borders.FindLastIndex(border => border.Key < high);
        return Enumerable.Range(first, last - first + 1).SelectMany(Entries)
            .Where(entry => low <= entry.Key && entry.Key < high).Select(entry => entry.Position - from);
    }

    private List<(ulong Key, int Position)> Entries(int block)
    {
        var pack = _file(FormattableString.Invariant($"{block / BlocksPerPack}.bin"));
        var reader = new BitReader(pack[(block % BlocksPerPack * SuffixBlocks.BlockBytes)..((block % BlocksPerPack * SuffixBlocks.BlockBytes) + SuffixBlocks.BlockBytes)]);
        var entries = new List<(ulong, int)>();
        var (records, order, key) = (reader.Number(16), reader.Number(5), 0UL);
        for (var record = 0; record < records; record++)
        {
            key = record == 0 ? reader.Bits(_keyBits) : key + reader.Golomb(order);
            var count = reader.SmallGolomb(0) + 1;
            var position = reader.Number(_positionBits);
            entries.Add((key, position));
            var gaps = count >= 8 ? reader.Number(5) : Math.Max(0, _positionBits - (int)Math.Log2(count) - 1);
            for (var i = 1; i < count; i++)
            {
                entries.Add((key, position += reader.SmallGolomb(gaps) + 1));
            }
        }

        return entries;
    }

    private int[] ReadNotices(BitReader record)
    {
        var isListed = record.Bits(1) == 1;
        var listed = new int[record.SmallGolomb(4)];
        var order = (int)Math.Log2(Math.Max(1, Notices / (listed.Length + 1)));
        for (int i = 0, last = -1; i < listed.Length; i++)
        {
            listed[i] = last += record.SmallGolomb(order) + 1;
        }

        return isListed ? listed : [.. Enumerable.Range(0, Notices).Except(listed)];
    }
}
