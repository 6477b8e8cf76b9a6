using System.Buffers;

namespace PublicNotice.Domain;

/// <summary>Known misspellings; at each place the longest one counts.</summary>
public sealed class MisspellingList
{
    private const int Reach = 30;

    private readonly SearchValues<string> _starts;
    private readonly Dictionary<char, Misspelling[]> _byFirst;

    /// <param name="entries">In any order; none may be empty.</param>
    public MisspellingList(IEnumerable<Misspelling> entries)
    {
        var all = entries.ToList();
        _starts = SearchValues.Create([.. all.Select(entry => entry.Wrong)], StringComparison.Ordinal);
        _byFirst = all.GroupBy(entry => entry.Wrong[0]).ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Wrong.Length).ToArray());
    }

    /// <summary>A list without entries.</summary>
    public static MisspellingList Empty { get; } = new([]);

    /// <summary>Every misspelling of a line, in order.</summary>
    public IReadOnlyList<MisspellingFound> Find(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        List<MisspellingFound>? found = null;
        for (var at = Next(line, 0); at >= 0; at = Next(line, at))
        {
            var entry = Array.Find(_byFirst[line[at]], entry => line.AsSpan(at).StartsWith(entry.Wrong, StringComparison.Ordinal))!;
            if (!entry.IsShield && IsWrongHere(entry, line, at))
            {
                (found ??= []).Add(new MisspellingFound(entry, at));
            }

            at += entry.Wrong.Length;
        }

        return found ?? [];
    }

    private int Next(string line, int from) =>
        from < line.Length && line.AsSpan(from).IndexOfAny(_starts) is >= 0 and var next ? from + next : -1;

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
