namespace PublicNotice.Domain;

/// <summary>Known misspellings; at each place the longest one counts.</summary>
public sealed class MisspellingList
{
    private const int Reach = 30;

    // By their first two characters. The bits say "surely none" for nearly every place of a text, at the price of one look.
    private readonly Dictionary<(char, char), Misspelling[]> _byStart;
    private readonly ulong[] _bits = new ulong[1024];

    /// <param name="entries">In any order; each has two characters at least.</param>
    public MisspellingList(IEnumerable<Misspelling> entries)
    {
        _byStart = entries.GroupBy(entry => (entry.Wrong[0], entry.Wrong[1]))
            .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Wrong.Length).ToArray());
        foreach (var (first, second) in _byStart.Keys)
        {
            var bit = Bit(first, second);
            _bits[bit >> 6] |= 1UL << (bit & 63);
        }
    }

    /// <summary>A list without entries.</summary>
    public static MisspellingList Empty { get; } = new([]);

    /// <summary>Every misspelling of a line, in order.</summary>
    public IReadOnlyList<MisspellingFound> Find(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        List<MisspellingFound>? found = null;
        for (var at = 0; at < line.Length - 1; at++)
        {
            var bit = Bit(line[at], line[at + 1]);
            if ((_bits[bit >> 6] & (1UL << (bit & 63))) == 0 || LongestAt(line, at) is not { } entry)
            {
                continue;
            }

            if (!entry.IsShield && IsWrongHere(entry, line, at))
            {
                (found ??= []).Add(new MisspellingFound(entry, at));
            }

            at += entry.Wrong.Length - 1;
        }

        return found is null ? [] : found;
    }

    private Misspelling? LongestAt(string line, int at)
    {
        foreach (var entry in _byStart.GetValueOrDefault((line[at], line[at + 1]), []))
        {
            if (line.AsSpan(at).StartsWith(entry.Wrong, StringComparison.Ordinal))
            {
                return entry;
            }
        }

        return null;
    }

    private static int Bit(char first, char second) => ((first * 40503) + second) & 0xFFFF;

    private static bool IsWrongHere(Misspelling entry, string line, int at)
    {
        var around = Around(line, at, entry.Wrong.Length);
        return (entry.Near.Count == 0 || HasAny(around, entry.Near)) && !HasAny(around, entry.Unless);
    }

    // The sentence, as far as it is near.
    private static ReadOnlySpan<char> Around(string line, int at, int length)
    {
        var start = Math.Max(0, at - Reach);
        var end = Math.Min(line.Length, at + length + Reach);
        start += line.AsSpan(start, at - start).LastIndexOfAny("。！？") + 1;
        var stop = line.AsSpan(at, end - at).IndexOfAny("。！？");
        return line.AsSpan(start, (stop < 0 ? end : at + stop) - start);
    }

    private static bool HasAny(ReadOnlySpan<char> text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
